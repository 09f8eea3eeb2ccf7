from contextlib import contextmanager

from probe import source, sink


class Settings:
    note = "none"


@contextmanager
def overriding(settings, note):
    before = settings.note
    settings.note = note
    try:
        yield settings
    finally:
        settings.note = before


settings = Settings()
with overriding(settings, source()) as inside:
    sink(inside.note)
    sink(settings.note)
sink(settings.note)
with overriding(settings, "x"):
    sink(settings.note)
