from probe import source, sink


def remember(key, value=None, store={}):
    if value is not None:
        store[key] = value
    return store.get(key)


def build(n, memo=None):
    memo = {} if memo is None else memo
    if n in memo:
        return memo[n]
    memo[n] = "base" if n < 2 else build(n - 1, memo) + build(n - 2, memo)
    return memo[n]


sink(remember("a"))
remember("a", source())
remember("b", "plain")
sink(remember("a"))
sink(remember("b"))
sink(remember("c"))
sink(build(4))
sink(build(4, {1: source()}))
sink(build(1, {2: source()}))
