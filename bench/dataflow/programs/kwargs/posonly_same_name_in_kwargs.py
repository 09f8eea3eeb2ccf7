from probe import source, sink


def record(name, /, *, level="info", **extra):
    return name, level, extra


secret = source()
name, level, extra = record("login", name=secret, level="warn")
sink(name)
sink(level)
sink(extra)
sink(extra["name"])
name, level, extra = record(secret, name="public")
sink(name)
sink(extra["name"])
sink(record("a", level=secret)[2])
sink(record("a", level=secret)[1])
