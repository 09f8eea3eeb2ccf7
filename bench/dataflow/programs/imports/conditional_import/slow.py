from probe import source


def read():
    return source()


def version():
    return "1.0"
