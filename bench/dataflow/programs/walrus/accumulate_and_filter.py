from probe import source, sink

total = ""
running = [total := total + part for part in ("a", source(), "c")]
sink(running[0])
sink(running[1])
sink(total)
if (n := len(running)) == 3 and (first := running[0]):
    sink(n)
    sink(first)
kept = [y for x in ("a", "b") if (y := x.upper()) != "A"]
sink(kept)
sink(y)
data = {"k": (v := source()), "m": v[:0], "n": "p"}
sink(data["k"])
sink(data["n"])
while (item := running.pop()) != "a":
    pass
sink(item)
sink(running)
