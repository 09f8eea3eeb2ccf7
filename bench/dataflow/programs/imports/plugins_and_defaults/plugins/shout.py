NAME = "shout"


def run(text):
    return text.upper()
