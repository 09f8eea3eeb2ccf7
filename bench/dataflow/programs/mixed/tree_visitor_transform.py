import ast as _ast
from probe import source, sink


class Node:
    fields = ()

    def __init__(self, *values):
        for name, value in zip(self.fields, values):
            setattr(self, name, value)

    def children(self):
        for name in self.fields:
            value = getattr(self, name)
            yield from value if isinstance(value, list) else [value]


class Text(Node):
    fields = ("content",)


class Bold(Node):
    fields = ("children_",)


class Link(Node):
    fields = ("href", "label")


class Visitor:
    def visit(self, node):
        method = getattr(self, f"visit_{type(node).__name__.lower()}", self.generic)
        return method(node)

    def generic(self, node):
        return "".join(self.visit(child) for child in node.children() if isinstance(child, Node))


class Html(Visitor):
    def visit_text(self, node):
        return node.content

    def visit_bold(self, node):
        return f"<b>{self.generic(node)}</b>"

    def visit_link(self, node):
        return f"<a href={node.href!r}>{self.visit(node.label)}</a>"


class Outline(Visitor):
    def visit_text(self, node):
        return "t"

    def visit_link(self, node):
        return "l" + self.visit(node.label)


class Redact(Visitor):
    def visit_text(self, node):
        return Text("#" * len(node.content))

    def visit_bold(self, node):
        return Bold([self.visit(child) for child in node.children_])

    def visit_link(self, node):
        return Link("#", self.visit(node.label))


doc = Bold([Text("a"), Link("/x", Text(source()))])
sink(Html().visit(doc))
sink(Outline().visit(doc))
sink(Html().visit(Redact().visit(doc)))
sink(Html().visit(Bold([Text("a"), Text("b")])))
sink(Html().visit(Link(source(), Text("label"))))
sink(Outline().visit(Link(source(), Text("label"))))
sink(Html().visit(Redact().visit(Link(source(), Text("label")))))
