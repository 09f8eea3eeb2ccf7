from probe import source, sink


class A:
    def data(self):
        return {"a": "a"}

    def text(self):
        return ["A"]


class B(A):
    def data(self):
        return {**super().data(), "b": source()}

    def text(self):
        return super().text() + ["B"]


class C(A):
    def data(self):
        base = super().data()
        base["a"] = "c"
        return base

    def text(self):
        return [*super().text(), source()]


class D(B, C):
    def data(self):
        merged = super().data()
        merged.pop("b")
        return merged

    def text(self):
        return super().text()[:1]


sink(A().data())
sink(B().data()["a"])
sink(B().data()["b"])
sink(C().data())
sink(D().data())
sink(B().text())
sink(C().text())
sink(D().text())
sink(super(D, D()).data())
sink(super(B, D()).data())
sink(B.data(D())["a"])
