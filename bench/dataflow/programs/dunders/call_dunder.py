from probe import source, sink


class Template:
    def __init__(self, pattern):
        self.pattern = pattern
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.pattern.format(*args, **kwargs)


greet = Template("hello {}")
sink(greet(source()))
sink(greet("x"))
sink(greet.calls)
sink(Template(source())())
sink(Template("fixed {note}")(note=source()))
sink(Template("fixed").pattern)
