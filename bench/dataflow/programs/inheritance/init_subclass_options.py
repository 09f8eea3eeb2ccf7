from probe import source, sink


class Plugin:
    registry = {}
    prefix = ""

    def __init_subclass__(cls, *, key=None, prefix="", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.prefix = prefix
        if key is not None:
            Plugin.registry[key] = cls

    def show(self, text):
        return self.prefix + text


secret = source()


class Plain(Plugin, key="plain", prefix="> "):
    pass


class Secretive(Plugin, key="secretive", prefix=secret):
    pass


class Silent(Plugin, key="silent"):
    def show(self, text):
        return self.prefix


sink(Plugin.registry["plain"]().show("a"))
sink(Plugin.registry["secretive"]().show("a"))
sink(Plugin.registry["silent"]().show(secret))
sink(Plugin.registry["plain"]().show(secret))
sink(Plain.prefix)
sink(Plugin.prefix)
sink(sorted(Plugin.registry))
