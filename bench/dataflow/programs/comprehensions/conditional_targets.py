from probe import source, sink

fields = {"note": source(), "mode": "fast", "size": 3}
PUBLIC = {"mode", "size"}
sink({key: "***" for key in fields})
sink({key: value if key in () else "***" for key, value in fields.items()})
sink([key for key, value in fields.items() if value])
sink({key: fields[key] for key in ("mode", "size")})
sink({key: fields[key] for key in ("mode", "note")})
sink([str(value) for value in fields.values()])
