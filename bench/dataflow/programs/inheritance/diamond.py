from probe import source, sink


class Root:
    def collect(self):
        return ["root"]


class Left(Root):
    def collect(self):
        return ["left"] + super().collect()


class Right(Root):
    def collect(self):
        return [source()] + super().collect()


class Both(Left, Right):
    pass


class OnlyLeft(Left):
    pass


sink(Both().collect())
sink(OnlyLeft().collect())
sink(Left().collect())
sink(Right().collect())
