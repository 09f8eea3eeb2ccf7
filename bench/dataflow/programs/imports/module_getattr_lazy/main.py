import lib
from lib import legacy_name, Engine
from probe import source, sink

sink(legacy_name)
sink(lib.secret_value)
sink(lib.version)
sink(Engine().run(source()))
sink(lib.helpers.shout(source()))
sink(lib.helpers.NAME)
sink(getattr(lib, "unknown", "none"))
