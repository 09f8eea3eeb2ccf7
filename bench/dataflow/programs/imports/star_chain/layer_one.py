LABEL = "one"


def make(text):
    return LABEL + text


def open_vault():
    return "closed"
