from probe import source, sink


def test_captured_after():
    match ("a", source()):
        case (x, y):
            pass
    sink(x)
    sink(y)


def test_failed_guard_binds():
    match [source(), "b"]:
        case [a, "zz"]:
            sink(a)  # dead
        case [_, b]:
            sink(b)


def test_as():
    match {"k": ["a", source()]}:
        case {"k": [first, second] as both}:
            sink(first)
            sink(second)
            sink(both)


def test_shadow():
    value = source()
    match "plain":
        case value:
            sink(value)


def test_no_match():
    value = "before"
    match 5:
        case str():
            value = source()
    sink(value)


def test_rest():
    match {"a": source(), "b": "b", "c": "c"}:
        case {"a": _, **rest}:
            sink(rest)
    match {"a": source(), "b": "b"}:
        case {"b": _, **rest}:
            sink(rest)


def test_star():
    match ["a", source(), "c"]:
        case [*start, _]:
            sink(start)
    match ["a", "b", source()]:
        case [*start, _]:
            sink(start)


test_captured_after()
test_failed_guard_binds()
test_as()
test_shadow()
test_no_match()
test_rest()
test_star()
