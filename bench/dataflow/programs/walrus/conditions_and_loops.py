from probe import source, sink


def test_if():
    if (n := len(source())) > 3:
        sink(n)
    if text := source():
        sink(text)
    if not (other := ""):
        sink(other)


def test_while():
    items = [source(), "b"]
    while items and (item := items.pop()) != "zz":
        last = item
    sink(last)
    chunks = iter(["a", "b", ""])
    while chunk := next(chunks):
        sink(chunk)


def test_match_style():
    table = {"k": source()}
    if (v := table.get("zz")) is None:
        sink(v)
    if (v := table.get("k")) is not None:
        sink(v)


def test_call_argument():
    def f(a, b):
        return b

    sink(f(x := source(), "b"))
    sink(x)
    sink(f("a", y := "y"))
    sink(y)


def test_comprehension_leak():
    any((hit := w) == "b" for w in ["a", "b", source()])
    sink(hit)
    all((hit := w) for w in ["a", source()])
    sink(hit)


def test_reassigned():
    (a := source())
    (a := "clean")
    sink(a)
    print(b := source(), end="", file=None if (c := "c") else None)
    sink(b)
    sink(c)


def test_sides():
    pair = [(p := source()), "q"]
    sink(p)
    sink(pair[1])
    total = (t := "x") + source()
    sink(t)
    sink(total)


for test in (
    test_if,
    test_while,
    test_match_style,
    test_call_argument,
    test_comprehension_leak,
    test_reassigned,
    test_sides,
):
    test()
