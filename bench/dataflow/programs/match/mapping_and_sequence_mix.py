from probe import source, sink


def handle(event):
    match event:
        case {"type": "message", "user": {"name": str(name)}, "parts": [first, *rest]}:
            return name, first, rest
        case {"type": "join" | "leave" as kind, **extra}:
            return kind, extra, None
        case [op, {"arg": arg}]:
            return op, arg, ()
        case _:
            return None, None, None


name, first, rest = handle({"type": "message", "user": {"name": "n"}, "parts": ["p", source()]})
sink(name)
sink(first)
sink(rest)
kind, extra, _ = handle({"type": "leave", "why": source()})
sink(kind)
sink(extra)
op, arg, _ = handle(["run", {"arg": source(), "x": 1}])
sink(op)
sink(arg)
sink(handle({"type": "other", "why": source()}))
