from probe import source, sink


def tabulate(function, *inputs):
    return {value: function(value) for value in inputs}


def pairwise(function, items):
    return [function(left, right) for left, right in zip(items, items[1:])]


def until(condition, step, value):
    while not condition(value):
        value = step(value)
    return value


secret = source()
sink(tabulate(str.upper, "a", "b"))
sink(tabulate(len, secret))
sink(list(tabulate(len, secret).values()))
sink(pairwise(lambda left, right: left + right, ["a", secret]))
sink(pairwise(lambda left, right: left, ["a", secret]))
sink(until(lambda text: len(text) > 30, lambda text: text + secret, "a"))
sink(until(lambda text: len(text) > 3, lambda text: text + "b", "a"))
