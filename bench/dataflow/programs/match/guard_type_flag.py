from probe import source, sink


def export(value, redact):
    match value:
        case str() if redact:
            return "***"
        case str():
            return value
        case {"inner": inner} if not redact:
            return inner
        case dict():
            return "{}"


sink(export(source(), redact=True))
sink(export(source(), redact=False))
sink(export({"inner": source()}, redact=False))
sink(export({"inner": source()}, redact=True))
