from probe import source, sink


def test_tuple():
    t = ("a", (source(), "c"))
    sink(t[0])
    sink(t[1])
    sink(t[1][0])
    sink(t[1][1])
    sink(t + ("x",))
    sink((t + ("x",))[2])


def test_conversions():
    t = (source(), "b")
    sink(list(t)[1])
    sink(list(t)[0])
    sink(tuple(list(t))[1])
    sink(list(reversed(t))[0])
    sink(list(reversed(t))[1])
    sink(t[::-1][0])
    sink(list(enumerate(t))[1])
    sink(list(enumerate(t))[0][0])
    sink(dict(enumerate(t))[1])
    sink(dict([("k", source()), ("j", "x")])["j"])


def test_zip():
    names, notes = ["a", "b"], ["n", source()]
    pairs = list(zip(names, notes))
    sink(pairs[0])
    sink(pairs[1])
    sink(pairs[1][0])
    sink(list(zip(*pairs))[0])
    sink(list(zip(*pairs))[1])
    back, again = zip(*pairs)
    sink(back)
    sink(again)


def test_nested_displays():
    s = source()
    sink([*["a", s]][0])
    sink([*["a", s]][1])
    sink([*[*["a"], *[s]]])
    sink((*["a"], s, *["c"])[2])
    sink({*["a"], *["b"]})
    sink({*["a"], s})


def test_strings_as_sequences():
    s = source()
    sink(list(s)[0])
    sink([*"ab"])
    sink(s[0:0] + "x" if len(s) < 3 else "long")
    sink(len(list(s)))


test_tuple()
test_conversions()
test_zip()
test_nested_displays()
test_strings_as_sequences()
