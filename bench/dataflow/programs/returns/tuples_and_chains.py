from probe import source, sink


class Result:
    def __init__(self, value=None, error=None):
        self.value, self.error = value, error

    @property
    def ok(self):
        return self.error is None

    def then(self, function):
        return function(self.value) if self.ok else self

    def map(self, function):
        return self.then(lambda value: Result(function(value)))

    def otherwise(self, default):
        return self.value if self.ok else default


def load(key):
    table = {"a": source(), "b": "plain"}
    if key not in table:
        return Result(error=f"no {key}")
    return Result(table[key])


sink(load("a").value)
sink(load("b").value)
sink(load("c").error)
sink(load("a").map(str.upper).value)
sink(load("a").map(len).value)
sink(load("c").map(str.upper).value)
sink(load("c").otherwise(source()))
sink(load("b").otherwise(source()))
sink(load("a").then(lambda v: Result(error="stop")).otherwise("d"))


def early(value, *, strict=False):
    if strict:
        return None, "strict"
    if value:
        return value, None
    return None, None


def chain(value):
    first, problem = early(value)
    if problem:
        return problem
    return [first, problem]


sink(early(source())[0])
sink(early(source())[1])
sink(early(source(), strict=True))
sink(chain(source())[0])
sink(chain(source())[1])


def countdown(n, carried):
    return carried if n == 0 else countdown(n - 1, [carried])


sink(countdown(2, source()))
sink(countdown(2, "x"))


def even(n, a, b):
    return a if n == 0 else odd(n - 1, a, b)


def odd(n, a, b):
    return b if n == 0 else even(n - 1, a, b)


sink(even(4, source(), "odd"))
sink(even(3, source(), "odd"))
sink(odd(2, "even", source()))


def nothing(value):
    value.upper()


sink(nothing(source()))
sink((lambda: (yield source()))() is None)


def deep():
    def inner():
        return {"result": [source(), "tail"]}

    return inner()["result"]


sink(deep()[0])
sink(deep()[1])
sink(deep()[-1])
