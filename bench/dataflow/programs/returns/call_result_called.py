from probe import source, sink


def adder(prefix):
    def add(text):
        return prefix + text

    return add


hello = adder("hello ")
secret = adder(source())
sink(hello("ana"))
sink(secret("ana"))
sink(hello(source()))
sink(adder("a")("b"))
sink(adder("a")(source()))
