from probe import source, sink


class Walker:
    def __init__(self):
        self.handlers = {}

    def on(self, kind):
        def register(function):
            self.handlers.setdefault(kind, []).append(function)
            return function

        return register

    def walk(self, node):
        results = []
        for handler in self.handlers.get(node["kind"], []):
            results.append(handler(node))
        for child in node.get("children", []):
            results.extend(self.walk(child))
        return results


texts = Walker()
kinds = Walker()


@texts.on("text")
def text(node):
    return node["value"]


@texts.on("group")
def group(node):
    return "group"


@kinds.on("text")
@kinds.on("group")
def kind(node):
    return node["kind"]


tree = {"kind": "group", "children": [{"kind": "text", "value": source()}, {"kind": "text", "value": "v"}]}
sink(texts.walk(tree))
sink(kinds.walk(tree))
sink(texts.walk(tree)[0])
sink(texts.walk(tree["children"][1]))
sink(texts.walk(tree["children"][0]))
