from probe import source


def read():
    return source()
