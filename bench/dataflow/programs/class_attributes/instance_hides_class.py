from probe import source, sink


class Settings:
    value = "default"
    shared = {}


def instance_only():
    s = Settings()
    s.value = source()
    sink(s.value)
    sink(Settings.value)
    sink(Settings().value)


def through_instance():
    s = Settings()
    s.shared["k"] = source()
    sink(Settings.shared)
    sink(Settings().shared["k"])


def subclass_cls():
    class A:
        x = "x"

        @classmethod
        def put(cls, v):
            cls.x = v

    class B(A):
        pass

    B.put(source())
    sink(A.x)
    sink(B.x)
    del B.x
    sink(B.x)


def by_type_of_self():
    class A:
        x = "x"

        def put(self, v):
            type(self).x = v

    a, b = A(), A()
    a.put(source())
    sink(b.x)
    b.x = "own"
    sink(b.x)
    sink(a.x)


instance_only()
through_instance()
subclass_cls()
by_type_of_self()
