from probe import source, sink


class Logger:
    def __init__(self, redact):
        self.redact = redact

    def line(self, text):
        if self.redact:
            return "[redacted]"
        return text


quiet = Logger(redact=True)
loud = Logger(redact=False)
sink(quiet.line(source()))
sink(loud.line(source()))
sink(loud.line("boot"))
