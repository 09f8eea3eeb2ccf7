from probe import source, sink


def make(mask):
    def render(value):
        if mask:
            return "masked"
        return value

    return render


hidden, shown = make(True), make(False)
sink(hidden(source()))
sink(shown(source()))
sink(make(mask=True)(source()))
sink(shown("x"))
