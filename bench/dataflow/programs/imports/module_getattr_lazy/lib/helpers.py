NAME = "helpers"


def shout(text):
    return text + "!"
