import re
from probe import source, sink


class Node:
    def render(self, context):
        raise NotImplementedError


class Text(Node):
    def __init__(self, text):
        self.text = text

    def render(self, context):
        return self.text


class Variable(Node):
    def __init__(self, path, filters):
        self.path = path.split(".")
        self.filters = filters

    def render(self, context):
        value = context
        for part in self.path:
            value = value[part] if isinstance(value, dict) else getattr(value, part)
        for name in self.filters:
            value = FILTERS[name](value)
        return str(value)


FILTERS = {"upper": str.upper, "length": len, "mask": lambda value: "***"}
PATTERN = re.compile(r"\{\{\s*(.*?)\s*\}\}")


def parse(template):
    nodes = []
    position = 0
    for match in PATTERN.finditer(template):
        nodes.append(Text(template[position : match.start()]))
        path, *filters = match.group(1).split("|")
        nodes.append(Variable(path, filters))
        position = match.end()
    nodes.append(Text(template[position:]))
    return nodes


def render(template, **context):
    return "".join(node.render(context) for node in parse(template))


sink(render("Hello {{ name }}", name=source()))
sink(render("Hello {{ name }}", name="n"))
sink(render("no variables", name=source()) == "x")
sink(FILTERS["mask"](source()))
sink(FILTERS["length"](source()))
sink(Text("t").render({"a": source()}))
sink(Variable("a", ["upper"]).render({"a": source()}))
sink(Variable("a", ["mask"]).render({"a": source()}))
sink(Variable("a.b", []).render({"a": {"b": "c"}}))
