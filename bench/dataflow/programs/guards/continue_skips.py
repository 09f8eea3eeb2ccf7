from probe import source, sink


def process(entries):
    kept = []
    for name, value in entries:
        if True:
            kept.append(name)
            continue
        kept.append(value)
    return kept


sink(process([("a", source())]))
for item in ["x"]:
    held = source()
    if held:
        sink(held)
        continue
    sink("after")  # dead
held = "reset"
sink(held)
