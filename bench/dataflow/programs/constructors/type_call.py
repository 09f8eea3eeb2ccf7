from probe import source, sink

Point = type("Point", (), {"label": "p", "note": source(), "read": lambda self: self.note})
point = Point()
sink(point.label)
sink(point.note)
sink(point.read())
other = type(point)()
other.note = "clean"
sink(other.read())
sink(point.read())
