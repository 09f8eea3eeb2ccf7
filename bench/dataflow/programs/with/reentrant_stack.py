from probe import source, sink


class Indent:
    def __init__(self):
        self.labels = []

    def __call__(self, label):
        self.next = label
        return self

    def __enter__(self):
        self.labels.append(self.next)
        return list(self.labels)

    def __exit__(self, *details):
        self.labels.pop()


indent = Indent()
with indent("a") as outer:
    sink(outer)
    with indent(source()) as inner:
        sink(inner)
    sink(outer)
with indent("c") as last:
    sink(last)
