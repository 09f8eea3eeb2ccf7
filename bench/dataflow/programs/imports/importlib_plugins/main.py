import importlib
from importlib import import_module
from probe import source, sink

NAMES = ["plain", "loud"]
plugins = {}
for name in NAMES:
    module = importlib.import_module("plugins." + name)
    plugins[name] = module.run

sink(plugins["plain"]("x"))
sink(plugins["loud"](source()))
sink(plugins["plain"](source()))
module = import_module(".quiet", package="plugins")
sink(module.run(source()))
sink(getattr(import_module("plugins.loud"), "run")(source()))
sink(__import__("plugins").DEFAULT)
tools = __import__("plugins.plain", fromlist=["LEVEL"])
sink(tools.LEVEL)
sink(tools.SECRET)
