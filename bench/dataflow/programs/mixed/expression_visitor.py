from probe import source, sink


class Literal:
    def __init__(self, value):
        self.value = value

    def accept(self, visitor):
        return visitor.visit_literal(self)


class Concat:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def accept(self, visitor):
        return visitor.visit_concat(self)


class Render:
    def visit_literal(self, node):
        return node.value

    def visit_concat(self, node):
        return node.left.accept(self) + node.right.accept(self)


class Depth:
    def visit_literal(self, node):
        return 1

    def visit_concat(self, node):
        return 1 + max(node.left.accept(self), node.right.accept(self))


tree = Concat(Literal("a"), Literal(source()))
sink(tree.accept(Render()))
sink(tree.accept(Depth()))
sink(tree.left.accept(Render()))
sink(Concat(Literal("x"), Literal("y")).accept(Render()))
