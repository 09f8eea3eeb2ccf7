NAME = "count"


def run(text):
    return len(text)
