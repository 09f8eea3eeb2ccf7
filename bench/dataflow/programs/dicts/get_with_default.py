from probe import source, sink

secret = source()
settings = {"mode": "fast"}
sink(settings.get("mode", secret))
sink(settings.get("note", secret))
sink(settings.get("note") or "empty")
sink(settings.get("note") or secret)
settings["note"] = secret
sink(settings.get("note", "empty"))
sink(settings.pop("mode", secret))
sink(settings.pop("mode", secret))
