from probe import source, sink


class A:
    def who(self):
        return ["a"]


class B(A):
    def who(self):
        return [source()] + super().who()


class C(A):
    def who(self):
        return ["c"]


class D(B, C):
    pass


class E(C, B):
    pass


class F(C, B):
    def who(self):
        return super(C, self).who()


sink(D().who())
sink(D().who()[1])
sink(E().who())
sink(F().who())
sink(C().who())
