from probe import source, sink


class Settings:
    FIELDS = ("host", "user", "token")

    def __init__(self, mapping):
        for name in self.FIELDS:
            setattr(self, name, mapping.get(name))

    def export(self, hide=("token",)):
        return {name: getattr(self, name) for name in self.FIELDS if name not in hide}

    def __iter__(self):
        return ((name, getattr(self, name)) for name in self.FIELDS)


class Flexible:
    def __init__(self, *args, **kwargs):
        for index, value in enumerate(args):
            setattr(self, f"arg{index}", value)
        self.__dict__.update(kwargs)


settings = Settings({"host": "h", "token": source()})
sink(settings.host)
sink(settings.user)
sink(settings.token)
sink(settings.export())
sink(settings.export(hide=()))
sink(dict(settings)["token"])
sink(dict(settings)["host"])
flexible = Flexible("a", source(), key="k", other=source())
sink(flexible.arg0)
sink(flexible.arg1)
sink(flexible.key)
sink(flexible.other)
