from probe import source

version = "2"
_moved = {"legacy_name": "new"}


def __getattr__(name):
    if name in _moved:
        return _moved[name]
    if name == "secret_value":
        return source()
    if name == "Engine":
        from .engine import Engine
        return Engine
    if name == "helpers":
        import importlib
        return importlib.import_module(__name__ + ".helpers")
    raise AttributeError(name)
