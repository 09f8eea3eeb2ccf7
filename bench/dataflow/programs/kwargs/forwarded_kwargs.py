from probe import source, sink


def write_entry(level, text, *, channel="main"):
    sink(level)
    sink(text)
    sink(channel)


def log(*args, **options):
    return write_entry(*args, **options)


def info(*args, **options):
    return log("info", *args, **options)


info(source(), channel="audit")
