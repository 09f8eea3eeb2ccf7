from probe import source, sink


def render(value, **options):
    if options.get("mask"):
        return "****"
    if options.get("upper", False):
        return value.upper()
    return options.get("label", "plain")


sink(render(source(), mask=True))
sink(render(source(), upper=True))
sink(render(source()))
sink(render("x", label=source()))
sink(render("x", mask=True, label=source()))
