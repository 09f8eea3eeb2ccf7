from probe import source, sink


class Parser:
    def __init__(self, text):
        self.tokens = []
        self.errors = 0
        self._read(text)
        self.summary = self._summarise()

    def _read(self, text):
        for token in text.split():
            self.tokens.append(token)

    def _summarise(self):
        return f"{len(self.tokens)} tokens, {self.errors} errors"


parser = Parser("a " + source())
sink(parser.tokens)
sink(parser.summary)
sink(parser.errors)
sink(Parser("x y").tokens)
