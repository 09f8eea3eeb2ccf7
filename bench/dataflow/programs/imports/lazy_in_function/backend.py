from probe import source


def secret_value():
    return source()


def public_value():
    return "public"
