import functools
from probe import source, sink

secret = source()


@functools.lru_cache(maxsize=None)
def twice(text, suffix="!"):
    return text + text + suffix


@functools.cache
def fixed(text):
    return "fixed"


@functools.total_ordering
class Key:
    def __init__(self, text):
        self.text = text

    def __lt__(self, other):
        return self.text < other.text

    def __eq__(self, other):
        return self.text == other.text


sink(twice(secret))
sink(twice("a"))
sink(twice.cache_info())
sink(fixed(secret))
sink(twice.__wrapped__("a", suffix=secret))
sink(functools.reduce(lambda a, b: a + b, ["x", secret], ""))
sink(functools.reduce(lambda a, b: a, ["x", secret]))
sink(functools.reduce(lambda a, b: b, ["x", secret]))
sink(functools.reduce(lambda total, text: total + len(text), [secret], 0))
sink(sorted([secret, "a"], key=functools.cmp_to_key(lambda a, b: len(a) - len(b))))
sink(max(Key("a"), Key(secret)).text)
sink(Key("a") >= Key(secret))


@functools.wraps(twice)
def wrapper(*args):
    return "wrapped"


sink(wrapper(secret))
sink(wrapper.__wrapped__(secret))
