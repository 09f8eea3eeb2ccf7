from loader import Config, load
from probe import source, sink

config = load({"database": {"password": source(), "host": "localhost"}, "debug": "yes"})
sink(config.database.host)
sink(config.database.password)
sink(config.debug)
sink(config.get("database.password"))
sink(config.get("database.host"))
sink(config.get("database.port", "5432"))
sink(config.safe())
sink(sorted(config.keys()))
override = config.with_values(**{"debug": source()})
sink(override.debug)
sink(config.debug)
sink(override.database.host)
sink(Config.defaults)
