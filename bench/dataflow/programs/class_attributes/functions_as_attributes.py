from probe import source, sink


def keep(self, text):
    return text


class Field:
    clean = keep
    static = staticmethod(lambda text: text)
    table = {"upper": str.upper, "mask": lambda text: "***"}

    def run(self, name, text):
        return self.table[name](text)


field = Field()
secret = source()
sink(field.clean(secret))
sink(field.clean("x"))
sink(Field.static(secret))
sink(field.run("upper", secret))
sink(field.run("mask", secret))
