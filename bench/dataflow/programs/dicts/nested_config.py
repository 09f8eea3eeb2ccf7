from probe import source, sink


def deep_merge(base, extra):
    result = dict(base)
    for k, v in extra.items():
        if isinstance(v, dict) and isinstance(result.get(k), dict):
            result[k] = deep_merge(result[k], v)
        else:
            result[k] = v
    return result


def get_path(config, path, default=None):
    for part in path.split("."):
        if part not in config:
            return default
        config = config[part]
    return config


def set_path(config, path, value):
    *parents, last = path.split(".")
    for part in parents:
        config = config.setdefault(part, {})
    config[last] = value


def redact(config, names):
    return {
        k: redact(v, names) if isinstance(v, dict) else ("***" if k in names else v) for k, v in config.items()
    }


base = {"db": {"host": "h", "password": source()}, "debug": "no"}
merged = deep_merge(base, {"db": {"host": "other"}})
sink(merged["db"]["host"])
sink(merged["db"]["password"])
sink(merged["debug"])
clean = deep_merge(base, {"db": {"password": "none"}})
sink(clean["db"]["password"])
sink(get_path(base, "db.host"))
sink(get_path(base, "db.password"))
sink(get_path(base, "db.user", "nobody"))
config = {}
set_path(config, "a.b.c", source())
set_path(config, "a.b.d", "x")
sink(config["a"]["b"]["c"])
sink(config["a"]["b"]["d"])
set_path(config, "a.b.c", "clean")
sink(config)
sink(redact(base, {"password"}))
sink(redact(base, {"host"}))
