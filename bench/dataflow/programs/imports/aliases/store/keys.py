from probe import source


def public():
    return "public"


def private():
    return source()
