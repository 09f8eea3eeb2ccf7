from probe import source, sink


class Keep:
    def __call__(self, text):
        return text


class Hide:
    def __init__(self, mark):
        self.mark = mark

    def __call__(self, text):
        return self.mark * 3


def process(strategy, texts):
    return [strategy(text) for text in texts]


texts = ["a", source()]
sink(process(Keep(), texts))
sink(process(Hide("*"), texts))
sink(process(Hide(source()), ["a"]))
sink(process(Keep(), ["a"]))
sink(process(str, texts))
sink(process(len, texts))
