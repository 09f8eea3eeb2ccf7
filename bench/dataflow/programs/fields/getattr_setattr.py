from probe import source, sink


class Options:
    pass


options = Options()
setattr(options, "note", source())
setattr(options, "mode", "fast")
sink(options.note)
sink(getattr(options, "note"))
sink(options.mode)
sink(getattr(options, "missing", "none"))
for name, value in {"a": "x", "b": source()}.items():
    setattr(options, name, value)
sink(options.b)
sink(vars(options))
delattr(options, "note")
sink(getattr(options, "note", "gone"))
