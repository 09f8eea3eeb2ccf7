from probe import source, sink


def describe(**fields):
    lines = []
    for name, value in fields.items():
        sink(name)
        sink(value)
        lines.append(f"{name}={value}")
    sink("; ".join(lines))
    sink(sorted(fields))
    sink(list(fields.values()))
    return len(lines)


sink(describe(width=3, remark=source()))
