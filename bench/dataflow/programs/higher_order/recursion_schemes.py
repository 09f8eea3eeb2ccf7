from probe import source, sink


def fold(function, initial, items):
    if not items:
        return initial
    head, *tail = items
    return fold(function, function(initial, head), tail)


def map_tree(function, tree):
    if isinstance(tree, list):
        return [map_tree(function, item) for item in tree]
    return function(tree)


def unfold(step, seed):
    out = []
    while seed is not None:
        value, seed = step(seed)
        out.append(value)
    return out


def fix(function):
    return lambda *args: function(fix(function), *args)


secret = source()
sink(fold(lambda a, b: a + b, "", ["a", secret]))
sink(fold(lambda a, b: a + 1, 0, ["a", secret]))
sink(map_tree(str.upper, ["a", [secret]]))
sink(map_tree(len, ["a", [secret]]))
sink(map_tree(lambda leaf: "x", [[secret]]))
sink(unfold(lambda n: (secret, n - 1 if n else None), 2))
sink(unfold(lambda n: (n, n - 1 if n else None), 2))
sink(fix(lambda again, n, text: text if n == 0 else again(n - 1, text))(2, secret))
sink(fix(lambda again, n, text: n if n == 0 else again(n - 1, text))(2, secret))
