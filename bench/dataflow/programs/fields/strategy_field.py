from probe import source, sink


class Printer:
    def __init__(self, style):
        self.style = style

    def print(self, text):
        return self.style.apply(text)


class Loud:
    def apply(self, text):
        return text.upper()


class Silent:
    def apply(self, text):
        return ""


secret = source()
printer = Printer(Loud())
sink(printer.print(secret))
printer.style = Silent()
sink(printer.print(secret))
sink(Printer(Silent()).print(secret))
sink(Printer(Loud()).print("x"))
printers = {"loud": Printer(Loud()), "silent": Printer(Silent())}
sink(printers["loud"].print(secret))
sink(printers["silent"].print(secret))
