from importlib import import_module

_loaded = []


def load(name):
    module = import_module(f".{name}", __package__)
    _loaded.append(module.__name__)
    return module


def names():
    return list(_loaded)
