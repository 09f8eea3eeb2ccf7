from string import Template, Formatter
from probe import source, sink


class Cell:
    def __init__(self, text, hidden):
        self.text = text
        self.hidden = hidden

    def __format__(self, spec):
        return self.text.ljust(int(spec)) if spec else self.text

    def __repr__(self):
        return f"<{self.hidden}>"


cell = Cell("text", source())
sink(f"{cell}")
sink(f"{cell:10}")
sink(f"{cell!r}")
sink("{}".format(cell))
sink("{!r:>20}".format(cell))
sink("%s" % cell)
sink("{0.text}".format(cell))
sink("{0.hidden}".format(cell))
sink("{c.text} {c.hidden}".format(c=cell))
sink("{d[a]}".format(d={"a": "x", "b": source()}))
sink("{d[b]}".format(d={"a": "x", "b": source()}))
sink("{0} {0}".format("a", source()))
sink("{1} {1}".format("a", source()))
sink("%(a)s" % {"a": "x", "b": source()})
sink("%(b)s" % {"a": "x", "b": source()})
sink("%d items" % len(source()))
sink("%-10s|%5.2f" % (source(), 1.5))
sink(Template("$a and $b").substitute(a="1", b=source()))
sink(Template("$a").safe_substitute({"a": "1", "b": source()}))
sink("{a}".format_map({"a": "1", "b": source()}))
width = len(source())
sink(f"{'x':>{width}}")
sink(f"{source()=}")
sink(f"{width=}")
sink(f"{source()!s:.3}")
sink("|".join(f"{k}={v}" for k, v in {"a": "1"}.items()))
sink([name for _, name, _, _ in Formatter().parse("{a}{b}")])
sink(Formatter().vformat("{0}{k}", ("a",), {"k": source()}))
