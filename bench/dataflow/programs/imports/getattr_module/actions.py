from probe import source

NAME = "actions"


def leak():
    return source()


def safe():
    return "safe"
