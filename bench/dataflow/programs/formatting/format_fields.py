from probe import source, sink


class Person:
    def __init__(self, name, note):
        self.name = name
        self.note = note


p = Person("ann", source())
sink("{0.name}".format(p))
sink("{0.note}".format(p))
sink("{p.name}: {p.note}".format(p=p))
sink("{0[a]}".format({"a": "x", "b": source()}))
sink("{0[b]}".format({"a": "x", "b": source()}))
sink("{1}".format(source(), "plain"))
sink("{0}".format(source(), "plain"))
sink("{a}".format(**{"a": "x", "b": source()}))
sink("{b}".format_map({"a": "x", "b": source()}))
sink("{:>{width}}".format("x", width=5))
sink("{!r:>40}".format(source()))
sink("{{}}".format(source()))
