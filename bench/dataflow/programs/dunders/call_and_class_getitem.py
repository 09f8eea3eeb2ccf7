from probe import source, sink


class Template:
    def __init__(self, text):
        self.text = text
        self.used = []

    def __call__(self, *args, **kwargs):
        self.used.append(args)
        return self.text.format(*args, **kwargs)


class Typed:
    params = ()

    def __class_getitem__(cls, params):
        return type("Sub", (cls,), {"params": params})

    def describe(self):
        return self.params


hello = Template("hello {0}")
note = Template("note {note}")
sink(hello("ann"))
sink(hello.used)
sink(hello(source()))
sink(hello.used[0])
sink(hello.used)
sink(note("x", note=source()))
sink(note.used)
sink(Typed["plain"]().describe())
sink(Typed[source()]().describe())
sink(Typed().describe())
sink([f("a") for f in (hello, str.upper)])
