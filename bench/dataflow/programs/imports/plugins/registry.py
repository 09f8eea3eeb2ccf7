classes = {}
made = []


def register(name):
    def decorate(cls):
        classes[name] = cls
        return cls

    return decorate


def make(name, *args):
    made.append(name)
    return classes[name](*args)
