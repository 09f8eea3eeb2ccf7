from probe import source, sink


def test_set():
    s = set()
    s.add("a")
    sink(s)
    s.add(source())
    sink(s)
    s.discard(source())
    sink(len(s))
    s.clear()
    sink(s)


def test_operations():
    a, b = {"a", source()}, {"a", "b"}
    sink(a | b)
    sink(b - a)
    sink(a - b)
    sink(a ^ {"z"})
    sink(a.union(["x"]))
    sink(b.union(a))
    sink(b.difference(a))
    sink(a.issubset(b))
    sink("a" in a)


def test_update():
    a = {"a"}
    b = a
    a |= {source()}
    sink(b)
    c = {"c"}
    c.update(["d"], [source()])
    sink(c)
    d = frozenset(c)
    c.clear()
    sink(d)
    sink(c)


def test_membership_filter():
    allowed = {"a", "b"}
    sink([x for x in ("a", "z") if x in allowed])
    sink(sorted({"b", "a"}))
    sink(sorted({"b", source()}))
    sink(min({"b", "a"}))


def test_dedupe():
    items = ["a", source(), "a"]
    seen, out = set(), []
    for i in items:
        if i not in seen:
            seen.add(i)
            out.append(i)
    sink(out)
    sink(out[0])
    sink(list(dict.fromkeys(items)))
    sink(len(seen))


test_set()
test_operations()
test_update()
test_membership_filter()
test_dedupe()
