from probe import source

NAME = "vault"


def load():
    return source()


def label():
    return NAME
