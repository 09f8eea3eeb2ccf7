from functools import partial, reduce
from probe import source, sink


def apply_all(value, *functions):
    return reduce(lambda current, function: function(current), functions, value)


def when(predicate, function):
    return lambda value: function(value) if predicate(value) else value


def constantly(value):
    return lambda *args, **kwargs: value


def spread(function):
    return lambda pair: function(*pair)


def gather(function):
    return lambda *args: function(args)


def once(function):
    state = {}

    def wrapper(*args):
        if "result" not in state:
            state["result"] = function(*args)
        return state["result"]

    return wrapper


secret = source()
sink(apply_all(secret, str.upper, str.strip))
sink(apply_all(secret, len, str))
sink(apply_all(secret, constantly("x")))
sink(apply_all("a", when(str.isalpha, constantly(secret))))
sink(apply_all("a", when(lambda _: False, constantly(secret))))
sink(spread(lambda a, b: a)(("x", secret)))
sink(spread(lambda a, b: b)(("x", secret)))
sink(gather(list)("x", secret))
sink(gather(len)("x", secret))
first = once(str.upper)
sink(first("a"))
sink(first(secret))
second = once(str.upper)
sink(second(secret))
sink(second("a"))
sink(partial(spread(max), ("a", "b"))())
