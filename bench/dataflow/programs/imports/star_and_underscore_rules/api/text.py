from probe import source as _read

__all__ = ["public"]


def public(value):
    return _helper(value)


def _helper(value):
    return value.strip()


def _private():
    return _read()
