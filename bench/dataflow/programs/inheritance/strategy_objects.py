from probe import source, sink


class Strategy:
    def apply(self, text):
        raise NotImplementedError


class Keep(Strategy):
    def apply(self, text):
        return text


class Drop(Strategy):
    def apply(self, text):
        return ""


class Context:
    def __init__(self, strategy):
        self.strategy = strategy

    def run(self, text):
        return self.strategy.apply(text)


sink(Context(Keep()).run(source()))
sink(Context(Drop()).run(source()))
context = Context(Drop())
sink(context.run(source()))
context.strategy = Keep()
sink(context.run(source()))
sink(context.run("plain"))
