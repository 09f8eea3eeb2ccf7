from probe import source, sink


def logger(prefix):
    lines = []

    def log(text):
        lines.append(f"{prefix}: {text}")
        return len(lines)

    def dump(clear=False):
        nonlocal lines
        result = lines
        if clear:
            lines = []
        return result

    log.dump = dump
    return log


main = logger("main")
other = logger("other")
sink(main("plain"))
sink(main.dump())
sink(main(source()))
sink(other.dump())
sink(main.dump(clear=True))
sink(main.dump())
other("x")
sink(other.dump())
tagged = logger(source())
sink(tagged.dump())
tagged("y")
sink(tagged.dump())
