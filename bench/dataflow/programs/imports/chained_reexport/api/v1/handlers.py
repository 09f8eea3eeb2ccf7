from probe import source


def read_secret():
    return source()


def read_public():
    return "public"


def read(kind):
    if kind == "secret":
        return read_secret()
    return read_public()
