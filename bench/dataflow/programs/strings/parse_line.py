from probe import source, sink


def parse(line):
    key, _, value = line.partition(":")
    return {"key": key.strip(), "value": value.strip()}


def encode(key, value):
    return f"{key}: {value}"


entry = parse(encode("token", source()))
sink(entry["value"])
sink(parse(encode("lang", "en"))["value"])
sink(encode("token", "none"))
lines = "\n".join([encode("a", "1"), encode("b", source())])
sink(lines.splitlines()[-1])
