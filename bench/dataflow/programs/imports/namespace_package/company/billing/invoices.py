from probe import source


def card():
    return source()


def number():
    return "2024-1"
