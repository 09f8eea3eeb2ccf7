from probe import source, sink

KEYS = {"prod": source(), "test": "test-key"}
ORDER = ["test", "prod"]
ALIASES = dict(zip(ORDER, ["t", "p"]))


def key(env):
    return KEYS[env]


sink(key("prod"))
sink(key("test"))
sink(ALIASES)
sink([key(env) for env in ORDER])
sink(sorted(KEYS))
