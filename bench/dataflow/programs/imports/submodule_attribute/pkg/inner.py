from probe import source

token = source()


class Box:
    value = "box"


def make():
    return Box.value + token
