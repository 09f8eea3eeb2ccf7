from probe import source, sink


def collect(node, out):
    out.append(node["v"])
    for child in node.get("c", ()):
        collect(child, out)
    return out


def flatten(items, into=None):
    into = [] if into is None else into
    for item in items:
        if isinstance(item, list):
            flatten(item, into)
        else:
            into.append(item)
    return into


def measure(items, stats):
    stats["count"] = len(items)
    stats["first"] = items[0] if items else None
    return stats


secret = source()
sink(collect({"v": "a", "c": [{"v": secret}]}, []))
sink(collect({"v": "a", "c": [{"v": "b"}]}, []))
sink(flatten(["a", ["b", [secret]]]))
sink(flatten(["a"]))
sink(measure([secret], {})["count"])
sink(measure([secret], {})["first"])
sink(measure(["x", secret], {})["first"])
stats = {}
measure([secret], stats)
sink(stats)
measure([], stats)
sink(stats)
