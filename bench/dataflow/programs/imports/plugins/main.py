import importlib
import registry
from plugins import load, names
from plugins.base import Base as Root
from probe import source, sink
import plugins.loud as loud
from plugins import quiet as silent

load("loud")
load("quiet")
sink(registry.make("loud", source()).text())
sink(registry.make("quiet", source()).text())
sink(names())
sink(registry.made)
sink(loud.LAST)
sink(silent.LAST)
sink(Root.created)
loud.suffix = source()
sink(registry.make("loud", "x").text())
module = importlib.import_module("plugins.quiet")
module.Quiet.text = lambda self: self.value
sink(registry.make("quiet", source()).text())
sink(registry.make("quiet", "plain").text())
