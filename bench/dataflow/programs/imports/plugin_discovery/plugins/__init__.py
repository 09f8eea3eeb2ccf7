import importlib

registry = {}


def register(name):
    def decorate(cls):
        registry[name] = cls()
        return cls
    return decorate


def load_all(names):
    for name in names:
        importlib.import_module(f"plugins.{name}")
