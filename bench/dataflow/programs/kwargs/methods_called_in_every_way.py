from probe import source, sink


class C:
    def method(self, a, b="b"):
        return {"a": a, "b": b}

    @classmethod
    def klass(cls, a, b="b"):
        return {"a": a, "b": b}

    @staticmethod
    def static(a, b="b"):
        return {"a": a, "b": b}

    def __call__(self, a, b="b"):
        return {"a": a, "b": b}


secret = source()
c = C()
sink(c.method("a", secret)["a"])
sink(c.method("a", secret)["b"])
sink(C.method(c, secret)["a"])
sink(C.method(c, secret)["b"])
sink(C.klass(b=secret, a="a")["b"])
sink(c.klass(secret)["b"])
sink(c.static("a", secret)["a"])
sink(C.static(*["a"], **{"b": secret})["b"])
sink(c("a", secret)["b"])
sink(c(secret)["b"])
sink(C()(secret)["a"])
sink(c.__call__("a", b=secret)["a"])
sink(type(c).method(c, "a", secret)["b"])
sink(getattr(c, "method")(secret)["a"])
method = c.method
sink(method("a", secret)["b"])
sink(C.__dict__["method"](c, "a", secret)["b"])
sink(C.method.__get__(c)("a", secret)["a"])
