from probe import source, sink


class Settings(dict):
    def note(self):
        return self["note"]

    def mode(self):
        return self.get("mode", "fast")

    def reset(self):
        self["note"] = "none"


settings = Settings(note=source())
sink(settings.note())
sink(settings.mode())
sink(settings)
settings.reset()
sink(settings.note())
