import functools
from probe import source, sink


def cached(key=lambda *args: args):
    store = {}

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            k = key(*args)
            if k not in store:
                store[k] = function(*args)
            return store[k]

        wrapper.store = store
        return wrapper

    return decorate


@cached(key=lambda name, value: name)
def describe(name, value):
    return name + ":" + value


@cached()
def constant(name):
    return "constant"


@functools.lru_cache
def loaded():
    return source()


sink(describe("a", "x"))
sink(describe("b", source()))
sink(describe("a", source()))
sink(describe.store["b"])
sink(describe.store["a"])
sink(constant(source()))
sink(list(constant.store.values()))
sink(loaded())
sink(describe.__wrapped__("c", source()))
sink(describe.__wrapped__("c", "y"))
