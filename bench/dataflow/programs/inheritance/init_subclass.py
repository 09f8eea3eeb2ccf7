from probe import source, sink

PLUGINS = {}


class Plugin:
    def __init_subclass__(cls, name, **kwargs):
        super().__init_subclass__(**kwargs)
        PLUGINS[name] = cls

    def run(self):
        return "default"


class Leak(Plugin, name="leak"):
    def run(self):
        return source()


class Quiet(Plugin, name="quiet"):
    pass


sink(PLUGINS["leak"]().run())
sink(PLUGINS["quiet"]().run())
sink(sorted(PLUGINS))
