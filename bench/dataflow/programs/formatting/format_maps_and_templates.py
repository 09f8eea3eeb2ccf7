from probe import source, sink

TEMPLATES = {
    "greet": "Hello {name}",
    "note": "Note: {note}",
    "both": "{name}: {note}",
}


class Defaults(dict):
    def __missing__(self, key):
        return "{" + key + "}"


def render(which, **values):
    return TEMPLATES[which].format(**values)


def render_map(which, values):
    return TEMPLATES[which].format_map(Defaults(values))


class Person:
    def __init__(self, name, note):
        self.name, self.note = name, note


def render_object(template, person):
    return template.format(p=person)


sink(render("greet", name="a", note=source()))
sink(render("note", name="a", note=source()))
sink(render("both", name="a", note=source()))
sink(render_map("greet", {"note": source()}))
sink(render_map("both", {"note": source()}))
sink(render_object("{p.name}", Person("a", source())))
sink(render_object("{p.note}", Person("a", source())))
sink(", ".join(f"{k}={v}" for k, v in {"a": 1, "b": source()}.items()))
sink(", ".join(f"{k}" for k, v in {"a": 1, "b": source()}.items()))
parts = ["{}", "{}"]
sink(" ".join(parts).format("x", source()))
sink("{1}".format("x", *[source()]))
sink("{1}".format(source(), *["x"]))
sink("{}".format(*["x", source()]))
