from probe import source, sink


class Settings:
    level = "info"
    note = source()


one = Settings()
two = Settings()
one.level = source()
sink(one.level)
sink(two.level)
del one.level
sink(one.level)
one.note = "own"
sink(one.note)
sink(two.note)
delattr(one, "note")
sink(one.note)
setattr(two, "level", source())
sink(two.__dict__["level"])
sink(vars(one).get("level", "none"))
sink(Settings.level)
