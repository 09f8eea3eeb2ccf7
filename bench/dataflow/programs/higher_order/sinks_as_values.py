from probe import source, sink


def tee(*outputs):
    def write(text):
        for output in outputs:
            output(text)

    return write


class Logger:
    def __init__(self, output):
        self.output = output

    def info(self, text):
        self.output("info: " + text)

    def size(self, text):
        self.output(len(text))


kept = []
tee(kept.append, lambda text: sink(text))(source())
tee(kept.append, lambda text: sink(text))("x")
Logger(lambda text: sink(text)).info(source())
Logger(lambda text: sink(text)).size(source())
Logger(lambda text: sink(text)).info("x")
outputs = {"screen": lambda text: sink(text), "none": lambda text: None}
outputs["screen"](source())
outputs["none"](source())
sink(kept)
