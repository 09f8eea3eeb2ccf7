from probe import source

LEVEL = "1"
SECRET = source()


def run(text):
    return text
