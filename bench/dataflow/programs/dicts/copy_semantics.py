from probe import source, sink

base = {"note": "none", "tags": []}
other = base.copy()
other["note"] = source()
sink(base["note"])
sink(other["note"])
other["tags"].append(source())
sink(base["tags"])
fresh = dict(base)
fresh["late"] = source()
sink("late" in base)
sink(base.get("late"))
