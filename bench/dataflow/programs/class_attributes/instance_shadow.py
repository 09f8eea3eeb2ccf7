from probe import source, sink


class Options:
    level = "info"

    def effective(self):
        return self.level


loud, plain = Options(), Options()
loud.level = source()
sink(loud.effective())
sink(plain.effective())
del loud.level
sink(loud.effective())
Options.level = source()
sink(plain.effective())
sink(Options().effective())
