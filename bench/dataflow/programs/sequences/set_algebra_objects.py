from probe import source, sink

allowed = {"a", "b"}
seen = set()


def visit(item, *, seen=seen):
    if item in seen:
        return False
    seen.add(item)
    return True


sink(visit("a"))
sink(seen)
sink(visit(source()))
sink(seen)
sink(seen - allowed)
sink(allowed - {"b"})
sink(sorted(allowed | {"c"}))
sink(allowed.issubset(seen))
other = set(seen)
seen.discard("a")
sink(other)
