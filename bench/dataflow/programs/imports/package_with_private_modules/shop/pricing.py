from . import _secrets

__all__ = ["describe"]


def describe(cart):
    return [f"{item} ({note})" for item, note in cart.notes.items()]


def hidden():
    return _secrets.TOKEN
