from probe import source, sink

value = source()


def local_shadow():
    value = "local"
    sink(value)


def parameter_shadow(value="p"):
    sink(value)


def reads_module():
    sink(value)


def comprehension_shadow():
    kept = [value for value in ("a", "b")]
    sink(kept)
    sink(value)


def class_shadow():
    class Inner:
        value = "inner"

        def method(self):
            return value

    sink(Inner.value)
    sink(Inner().method())


def except_name_is_unbound():
    value = "x"
    try:
        raise ValueError(source())
    except ValueError as e:
        value = str(e)
    sink(value)


local_shadow()
parameter_shadow()
reads_module()
comprehension_shadow()
class_shadow()
except_name_is_unbound()
