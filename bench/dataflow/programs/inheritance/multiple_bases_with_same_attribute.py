from probe import source, sink

secret = source()


class A:
    value = "a"

    def get(self):
        return self.value


class B:
    value = secret
    other = "b"

    def get(self):
        return self.value + "!"


class AB(A, B):
    pass


class BA(B, A):
    pass


class Overrides(BA):
    value = "own"


sink(AB().get())
sink(BA().get())
sink(AB.value)
sink(BA.value)
sink(Overrides().get())
sink(B.get(Overrides()))
sink(A.get(BA()))
sink(AB.other)
