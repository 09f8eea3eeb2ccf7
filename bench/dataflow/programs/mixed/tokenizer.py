from probe import source, sink


def tokens(text):
    for word in text.split(";"):
        name, _, value = word.partition("=")
        yield name.strip(), value.strip()


class Parser:
    def __init__(self, text):
        self.stream = tokens(text)

    def parse(self):
        out = {}
        for name, value in self.stream:
            out[name] = value
        return out


parsed = Parser("token=" + source()).parse()
sink(list(parsed.values()))
plain = Parser("lang=en;mode=dark").parse()
sink(plain)
sink(plain["lang"])
sink(len(parsed))
