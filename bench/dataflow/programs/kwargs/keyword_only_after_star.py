from probe import source, sink


def export(rows, *, header, footer=None, **style):
    parts = [header]
    parts.extend(rows)
    if footer:
        parts.append(footer)
    return parts, style


secret = source()
parts, style = export(["r"], header="h", color=secret)
sink(parts)
sink(style)
parts, style = export([secret], header="h")
sink(parts)
sink(parts[0])
sink(parts[1])
sink(style)
parts, style = export([], header="h", footer=secret)
sink(parts[0])
sink(parts[-1])
