from probe import source


def get():
    return source()


def put(value):
    return value
