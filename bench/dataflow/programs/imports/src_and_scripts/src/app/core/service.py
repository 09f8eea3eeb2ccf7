LAST = "none"


def show(text):
    return "showing " + text


def hide(text):
    return "hiding"


def remember(text):
    global LAST
    LAST = text


def recall():
    return LAST
