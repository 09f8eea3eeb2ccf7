import settings


def configure(**values):
    for name, value in values.items():
        setattr(settings, name.upper(), value)


def describe():
    return settings.MODE + ":" + settings.NOTE
