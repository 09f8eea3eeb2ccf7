from probe import source, sink

seen = []
kept = [seen.append(x) for x in ("a", source())]
sink(kept)
sink(seen)
log = {}
_ = {log.setdefault(k, v) for k, v in (("a", "x"), ("b", source()))}
sink(log["a"])
sink(log["b"])
sink([y for x in ["p"] if (y := x.upper())])
sink(y)
sink([last := x for x in ("a", source())][0])
sink(last)
total = 0
sink([total := total + len(x) for x in (source(), "b")])
sink(total)
