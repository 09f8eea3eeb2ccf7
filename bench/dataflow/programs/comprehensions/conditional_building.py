from probe import source, sink

fields = [("name", "n", True), ("note", source(), False), ("city", "c", True)]
shown = {name: value for name, value, public in fields if public}
sink(shown)
masked = {name: value if public else "*" * len(value) for name, value, public in fields}
sink(masked["note"])
sink(masked)
hidden = [value for _, value, public in fields if not public]
sink(hidden)
lookup = {name: (lambda v=value: v) for name, value, _ in fields}
sink(lookup["name"]())
sink(lookup["note"]())
sink([f() for f in lookup.values()])
sink(sum(1 for *_, public in fields if public))
