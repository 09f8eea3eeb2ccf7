from probe import source, sink


def build(kind, secret):
    value = secret
    match kind:
        case "clean":
            value = "redacted"
        case "prefix":
            value = "p:" + value
    return value


sink(build("clean", source()))
sink(build("prefix", source()))
sink(build("prefix", "public"))
sink(build("unknown", source()))
