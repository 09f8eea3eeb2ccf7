from probe import source, sink


def test_format():
    s = source()
    sink("{0} {1}".format("a", s))
    sink("{0} {0}".format("a", s))
    sink("{name}".format(name=s, other="x"))
    sink("{other}".format(name=s, other="x"))
    sink("{d[a]}".format(d={"a": s, "b": "x"}))
    sink("{d[b]}".format(d={"a": s, "b": "x"}))
    sink("{:>{width}}".format("a", width=9))


def test_percent():
    s = source()
    sink("%s %s" % ("a", s))
    sink("%(a)s" % {"a": s, "b": "x"})
    sink("%(b)s" % {"a": s, "b": "x"})
    sink("%d" % len(s))
    sink("%s%%" % "x")


def test_fstring():
    s = source()
    sink(f"{s!r:>30}")
    sink(f"{len(s):03d}")
    sink(f"{s == 'a'}")
    sink(f"{'x' if s else 'y'}")
    sink(f"{s[:2]}")
    sink(f"{{s}}")
    sink(f"{s=}")
    sink(f"{(lambda t: t)(s)}")
    sink(f"{[w for w in ('a', 'b')]}")


def test_template():
    from string import Template

    s = source()
    sink(Template("$a $b").substitute(a="a", b=s))
    sink(Template("$a").substitute(a="a", b=s))
    sink(Template("$a $zz").safe_substitute({"a": s}))


for test in (test_format, test_percent, test_fstring, test_template):
    test()
