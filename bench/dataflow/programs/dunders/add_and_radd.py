from probe import source, sink


class Text:
    def __init__(self, content):
        self.content = content

    def __add__(self, other):
        return Text(self.content + str(other))

    def __radd__(self, other):
        return Text(str(other) + self.content)

    def __mul__(self, times):
        return Text("x" * times)


secret = source()
sink((Text("a") + secret).content)
sink((secret + Text("a")).content)
sink((Text("a") + "b").content)
sink((Text(secret) * 2).content)
sink((Text(secret) + "b").content)
