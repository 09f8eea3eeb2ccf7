from probe import source, sink
import importlib

plugin = importlib.import_module("plugins.leaky")
sink(plugin.run("input"))
quiet = importlib.import_module("plugins.quiet")
sink(quiet.run(source()))
sink(importlib.import_module("plugins.echo").run(source()))
sink(importlib.import_module("plugins.echo").run("hello"))
