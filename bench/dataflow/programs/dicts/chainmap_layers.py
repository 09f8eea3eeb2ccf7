from collections import ChainMap
from probe import source, sink

defaults = {"user": "nobody", "note": "-"}
overrides = {}
settings = ChainMap(overrides, defaults)
sink(settings["user"])
settings["user"] = source()
sink(settings["user"])
sink(overrides["user"])
sink(defaults["user"])
child = settings.new_child({"user": "child"})
sink(child["user"])
sink(child["note"])
sink(child.parents["user"])
sink(child.maps[1]["user"])
del settings["user"]
sink(settings["user"])
