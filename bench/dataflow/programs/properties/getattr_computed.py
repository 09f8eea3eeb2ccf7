from probe import source, sink


class Settings:
    def __init__(self, values):
        self._values = values
        self.plain = "plain"

    def __getattr__(self, name):
        return self._values[name]


settings = Settings({"token": source(), "region": "eu"})
sink(settings.token)
sink(settings.region)
sink(settings.plain)
sink(getattr(settings, "token"))
