from probe import source, sink


class Config:
    debug = "no"

    def __init__(self):
        self.db_host = "h"
        self.db_password = source()
        self.api_host = "a"


def section(config, prefix):
    return {name[len(prefix) :]: getattr(config, name) for name in vars(config) if name.startswith(prefix)}


config = Config()
for name in ("db_host", "api_host"):
    sink(getattr(config, name))
kind = "db"
sink(getattr(config, f"{kind}_password"))
sink(getattr(config, kind + "_host"))
sink(getattr(config, "missing", "fallback"))
sink(section(config, "db_"))
sink(hasattr(config, "db_password"))
setattr(config, "api_" + "key", source())
sink(config.api_key)
sink(getattr(config, "debug"))
delattr(config, "api_key")
sink(getattr(config, "api_key", "gone"))
