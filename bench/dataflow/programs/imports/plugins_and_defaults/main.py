import settings
from plugins import load, names
from probe import source, sink

settings.override(token=source(), mode="fast")
sink(settings.MODE)
sink(settings.TOKEN)
sink(settings.DEFAULTS["mode"])
plugin = load("shout")
sink(plugin.run(source()))
sink(load("count").run(source()))
sink(load("count").NAME)
sink(names())
settings.reset()
sink(settings.TOKEN)
sink(load("missing"))
