from probe import source, sink


class Visitor:
    def visit(self, node):
        method = getattr(self, "visit_" + node[0], self.generic)
        return method(node)

    def generic(self, node):
        return node[0]

    def run(self, node):
        return self.helper(self.visit(node))


class Values(Visitor):
    def visit_leaf(self, node):
        return node[1]

    def visit_pair(self, node):
        return self.visit(node[1]) + self.visit(node[2])

    def helper(self, x):
        return x


class Sizes(Visitor):
    def visit_leaf(self, node):
        return len(node[1])

    def helper(self, x):
        return [x]


class A:
    def who(self):
        return self.name()

    def name(self):
        return "A"


class B(A):
    def name(self):
        return source()

    def parent_name(self):
        return super().name()

    def explicit(self):
        return A.name(self)


class C(B):
    def name(self):
        return "C"

    def skip(self):
        return super(B, self).name()

    def up(self):
        return super().name()


leaf, pair = ("leaf", source()), ("pair", ("leaf", "a"), ("leaf", source()))
sink(Values().run(leaf))
sink(Values().run(pair))
sink(Sizes().run(leaf))
sink(Sizes().run(("other", source())))
sink(Values().visit(("pair", ("leaf", "a"), ("leaf", "b"))))
sink(A().who())
sink(B().who())
sink(B().parent_name())
sink(B().explicit())
sink(C().who())
sink(C().skip())
sink(C().up())
sink(C().parent_name())
