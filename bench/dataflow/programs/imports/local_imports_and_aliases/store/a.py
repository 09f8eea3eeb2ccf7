NAME = "a"


def fetch():
    return "fetched"


def decorate(text):
    return f"<{text}>"
