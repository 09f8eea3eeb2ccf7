from probe import source, sink


class Plugin:
    registry = {}

    def __init_subclass__(cls, key="none", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.key = key
        Plugin.registry[key] = cls


class Reader(Plugin, key="reader"):
    def run(self):
        return source()


class Writer(Plugin, key="writer"):
    def run(self):
        return "written"


sink(Plugin.registry["reader"]().run())
sink(Plugin.registry["writer"]().run())
sink(Reader.key)
sink(sorted(Plugin.registry))
