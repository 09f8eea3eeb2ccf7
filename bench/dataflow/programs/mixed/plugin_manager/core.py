REGISTRY = {}


def plugin(cls):
    REGISTRY[cls.__name__.lower()] = cls
    return cls


class Manager:
    def __init__(self, names):
        self.plugins = [REGISTRY[name]() for name in names]

    def run(self, text):
        for item in self.plugins:
            text = item.process(text)
        return text
