import os
from probe import source, sink


class Settings:
    debug = False
    level = 2

    def __init__(self, **overrides):
        for key, value in overrides.items():
            setattr(self, key, value)

    @property
    def verbose(self):
        return self.debug and self.level > 1


def log(settings, text):
    if settings.verbose:
        return text
    return text[:0]


sink(log(Settings(), source()))
sink(log(Settings(debug=True), source()))
sink(log(Settings(debug=True, level=1), source()))
settings = Settings()
settings.debug = True
sink(log(settings, source()))
sink(log(settings, "plain"))
del settings.debug
sink("hidden" if not settings.verbose else source())
