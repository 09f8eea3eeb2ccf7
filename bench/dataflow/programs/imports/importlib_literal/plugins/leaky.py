from probe import source


def run(text):
    return text + source()
