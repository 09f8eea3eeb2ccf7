value = "deep"


def update(new):
    global value
    value = new


def read():
    return value
