from probe import source, sink


class Plain:
    def value(self):
        return "plain"


class Tainted:
    def value(self):
        return source()


class A(Plain, Tainted):
    pass


class B(Tainted, Plain):
    pass


class C(A):
    def other(self):
        return Tainted.value(self)


sink(A().value())
sink(B().value())
sink(C().value())
sink(C().other())
