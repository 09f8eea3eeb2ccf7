import importlib

_KNOWN = ("shout", "count")


def load(name):
    if name not in _KNOWN:
        return None
    return importlib.import_module(f"plugins.{name}")


def names():
    return [load(name).NAME for name in _KNOWN]
