from probe import source, sink


def diff(old, new, path="$"):
    if type(old) is not type(new):
        return [(path, "type")]
    if isinstance(old, dict):
        out = []
        for key in {**old, **new}:
            if key not in new:
                out.append((f"{path}.{key}", "removed"))
            elif key not in old:
                out.append((f"{path}.{key}", new[key]))
            else:
                out += diff(old[key], new[key], f"{path}.{key}")
        return out
    if isinstance(old, list):
        return [d for i, (a, b) in enumerate(zip(old, new)) for d in diff(a, b, f"{path}[{i}]")]
    return [] if old == new else [(path, new)]


sink(diff({"a": 1}, {"a": 2}))
sink(diff({"a": source()}, {"b": 1}))
sink(diff({"a": 1}, {"a": 1, "b": source()}))
sink(diff({"a": ["x", "y"]}, {"a": ["x", source()]}))
sink([path for path, _ in diff({"a": ["x"]}, {"a": [source()]})])
sink(diff([source()], "x"))
