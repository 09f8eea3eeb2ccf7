from probe import source, sink


def default(x, y):
    return x or y


def both(x, y):
    return x and y


def test_or():
    sink(default("x", source()))
    sink(default("", source()))
    sink(default(source(), "y"))
    sink(default(None, "y"))


def test_and():
    sink(both(source(), "y"))
    sink(both("x", source()))
    sink(both("", source()))
    sink(both(0, source()))


def test_side_effects():
    hits = []

    def hit(x):
        hits.append(x)
        return True

    False and hit(source())
    sink(hits)
    True or hit(source())
    sink(hits)
    True and hit(source())
    sink(hits)


def test_ternary_chain():
    def grade(n):
        return "a" if n > 8 else source() if n > 5 else "c"

    sink(grade(9))
    sink(grade(7))
    sink(grade(1))


def test_comparison_chain():
    n = 5
    sink(source() if 1 < n < 4 else "x")
    sink(source() if 1 < n < 9 else "x")


def test_any_all():
    flags = [True, False]
    sink(source() if all(flags) else "x")
    sink(source() if any(flags) else "x")
    sink(source() if not any([]) else "x")


test_or()
test_and()
test_side_effects()
test_ternary_chain()
test_comparison_chain()
test_any_all()
