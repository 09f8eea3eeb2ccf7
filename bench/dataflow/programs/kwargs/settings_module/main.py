import settings
from loader import configure, describe
from probe import source, sink

sink(describe())
configure(note=source(), mode="slow")
sink(settings.NOTE)
sink(settings.MODE)
sink(describe())
settings.NOTE = "clean"
sink(describe())
settings.EXTRA["k"] = source()
sink(settings.EXTRA)
