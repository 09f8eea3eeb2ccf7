from probe import source, sink


def parse_pairs(text):
    return dict(pair.split("=", 1) for pair in text.split(";"))


def parse_csv(text):
    header, *lines = text.splitlines()
    names = header.split(",")
    return [dict(zip(names, line.split(","))) for line in lines]


def quote(text):
    return '"' + text.replace('"', '\\"') + '"'


def unquote(text):
    return text[1:-1]


def header(text):
    return text.splitlines()[0]


def indent(text, by="  "):
    return "\n".join(by + line for line in text.splitlines())


def is_blank(text):
    return not text.strip()


def extension(name):
    return name.rpartition(".")[2]


pairs = parse_pairs("a=1;b=" + source())
sink(pairs["b"])
sink(sorted(pairs))
rows = parse_csv("name,note\nann," + source())
sink(rows[0]["note"])
sink(len(rows))
plain = parse_csv("name,note\nann,x")
sink(plain[0]["note"])
sink(quote(source()))
sink(unquote(quote(source())))
sink(quote("x"))
sink(header(source()))
sink(indent(source()))
sink(indent("x", by=source()[:2]))
sink(is_blank(source()))
sink(extension("a.txt"))
sink(extension("a." + source()))
