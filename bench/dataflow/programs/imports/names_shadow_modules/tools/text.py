def clean(value):
    return ""


def keep(value):
    return value
