from probe import source, sink

rows = {"note": source(), "mode": "fast"}
sink({key: value for key, value in rows.items()})
sink({key: len(value) for key, value in rows.items()})
sink({value: key for key, value in rows.items()})
lengths = {key: len(value) for key, value in rows.items()}
sink(lengths["note"])
cleaned = {key: value.strip() for key, value in rows.items()}
sink(cleaned["note"])
sink({key: "x" for key in rows})
sink({n: source() for n in "ab"}["a"])
