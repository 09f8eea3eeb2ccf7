from probe import source, sink


def redact(text, keep=0):
    return text[:keep] + "*" * (len(text) - keep)


def initials(name):
    return "".join(part[0] for part in name.split())


def line(label, value, width=10):
    return f"{label:<{width}}|{value:>{width}}"


def report(rows):
    out = []
    for number, (label, value) in enumerate(rows, 1):
        out.append(f"{number}. {line(label, value)}")
    return "\n".join(out)


def summary(rows):
    return f"{len(rows)} rows, longest {max(len(v) for _, v in rows)}"


rows = [("a", "x"), ("note", source())]
sink(report(rows))
sink(summary(rows))
sink(report([(label, redact(value)) for label, value in rows]))
sink(report([(label, redact(value, 3)) for label, value in rows]))
sink(report([(label, "-") for label, _ in rows]))
sink(initials(source()))
sink(initials("a b"))
sink(line(source(), "x"))
sink(line("x", "y", width=len(source())))
sink("%-20s|%5d" % ("len", len(source())))
sink("%-20s|%5s" % ("len", source()))
