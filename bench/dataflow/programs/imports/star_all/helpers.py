from probe import source

__all__ = ["exported", "plain"]

plain = "plain"


def exported():
    return source()


def hidden():
    return source()
