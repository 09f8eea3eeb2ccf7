from probe import source, sink

secret = source()
a = {"x": 1}
a.update(note=secret)
sink(a["note"])
sink(a["x"])
b = {"x": 1}
b.update([("note", secret), ("size", 3)])
sink(b["note"])
sink(b["size"])
c = {"x": secret}
c.update({"x": "clean"})
sink(c["x"])
sink(c)
d = dict(x=1)
d.update((key, value) for key, value in [("note", secret)])
sink(d["note"])
d |= {"extra": "e"}
sink(d["extra"])
