REGISTRY = {}
HOOKS = []


def register(function):
    REGISTRY[function.__name__] = function
    return function


def run(name, *args):
    result = REGISTRY[name](*args)
    for hook in HOOKS:
        hook(result)
    return result
