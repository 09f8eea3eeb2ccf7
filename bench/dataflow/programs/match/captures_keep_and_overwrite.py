from probe import source, sink

text = source()
match ["a", "b"]:
    case [text, _]:
        pass
sink(text)
other = "plain"
match ["a", source()]:
    case [_, "no"]:
        other = "no"
    case [_, other]:
        pass
sink(other)
match {"k": source(), "m": "n"}:
    case {"k": k, **others}:
        sink(k)
        sink(others)
match ("x", ("y", source())):
    case (p, (q, r)) as whole:
        sink(p)
        sink(r)
        sink(whole[1][0])
        sink(whole)
match source():
    case "":
        sink("empty")  # dead
    case anything:
        sink(anything)
