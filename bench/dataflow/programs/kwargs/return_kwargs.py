from probe import source, sink


def make_options(text, **more):
    return dict(text=text, **more)


def split_options(**options):
    return options["text"], options.get("mode", "fast")


first = make_options(source(), mode="slow")
second = make_options("public", mode="slow", trace=source())
sink(first["text"])
sink(first["mode"])
sink(second["text"])
sink(second["trace"])
text, mode = split_options(**first)
sink(text)
sink(mode)
