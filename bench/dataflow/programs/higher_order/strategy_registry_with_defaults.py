from probe import source, sink


def plain(text, **_):
    return text


def truncated(text, *, limit=0, **_):
    return text[:limit]


def labelled(text, *, label="l", **_):
    return label


STRATEGIES = {"plain": plain, "short": truncated, "label": labelled}


class Formatter:
    default = "label"

    def __init__(self, strategy=None, **options):
        self.strategy = STRATEGIES[strategy or self.default]
        self.options = options

    def __call__(self, text):
        return self.strategy(text, **self.options)

    def using(self, strategy):
        self.strategy = strategy if callable(strategy) else STRATEGIES[strategy]
        return self


secret = source()
sink(Formatter()(secret))
sink(Formatter("plain")(secret))
sink(Formatter("plain")("x"))
sink(Formatter("label", label=secret)("x"))
sink(Formatter("plain", label=secret)("x"))
sink(Formatter().using("plain")(secret))
sink(Formatter("plain").using(lambda text, **_: "-")(secret))
sink(list(map(Formatter("label"), [secret])))
sink(list(map(Formatter("plain"), [secret])))
for name in ("label",):
    sink(STRATEGIES[name](secret))
