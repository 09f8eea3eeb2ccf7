from probe import source, sink


def outer_parameter(x):
    def inner(x):
        return x

    return inner("inner")


def outer_local(x):
    def inner():
        x = "inner"
        return x

    inner()
    return x


def not_called(x):
    hits = []

    def inner():
        hits.append(x)

    return hits


def called(x):
    hits = []

    def inner():
        hits.append(x)

    inner()
    return hits


def class_in_function(x):
    class Holder:
        def get(self):
            return x

        def constant(self):
            return "c"

    return Holder()


def recursive_inner(x, depth):
    def go(n):
        if n == 0:
            return x
        return go(n - 1)

    return go(depth)


def test():
    sink(outer_parameter(source()))
    sink(outer_local(source()))
    sink(not_called(source()))
    sink(called(source()))
    sink(class_in_function(source()).get())
    sink(class_in_function(source()).constant())
    sink(recursive_inner(source(), 3))
    sink(recursive_inner("x", 3))


test()
