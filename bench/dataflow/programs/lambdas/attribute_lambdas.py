from probe import source, sink


class Field:
    def __init__(self, clean=lambda text: text.strip(), show=None):
        self.clean = clean
        self.show = show or (lambda text: "<" + text + ">")


plain = Field()
masked = Field(clean=lambda text: "***")
secret = source()
sink(plain.clean(secret))
sink(masked.clean(secret))
sink(plain.show(secret))
sink(masked.show(masked.clean(secret)))
masked.clean = plain.clean
sink(masked.clean(secret))
