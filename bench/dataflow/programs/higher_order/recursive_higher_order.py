from probe import source, sink


def fold(function, items, start):
    if not items:
        return start
    return fold(function, items[1:], function(start, items[0]))


secret = source()
sink(fold(lambda a, b: a + b, ["a", secret], ""))
sink(fold(lambda a, b: a + 1, ["a", secret], 0))
sink(fold(lambda a, b: a, ["a", secret], "start"))
sink(fold(lambda a, b: a, ["a"], secret))
sink(fold(max, ["b", "c"], "a"))
