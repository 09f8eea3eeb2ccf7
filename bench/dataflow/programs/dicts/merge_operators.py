from probe import source, sink

defaults = {"mode": "fast", "note": "none"}
given = {"note": source()}
sink((defaults | given)["note"])
sink((given | defaults)["note"])
sink((defaults | given)["mode"])
sink({**defaults, **given})
sink({**given, **defaults})
sink({**defaults, "note": "fixed"})
sink({"note": "fixed", **given}["note"])
sink(defaults)
