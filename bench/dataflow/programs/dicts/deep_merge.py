from probe import source, sink


def merge(base, extra):
    result = dict(base)
    for key, value in extra.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merge(result[key], value)
        else:
            result[key] = value
    return result


defaults = {"db": {"host": "localhost", "key": "none"}, "mode": "fast"}
merged = merge(defaults, {"db": {"key": source()}})
sink(merged["db"]["key"])
sink(defaults["db"]["key"])
sink(defaults)
sink(merge(defaults, {"mode": "slow"})["mode"])
sink(merge(defaults, {"mode": source()})["mode"])
