from probe import source, sink

row = {"name": "n", "note": source()}
sink("%(name)s" % row)
sink("%(note)s" % row)
sink("%s" % source())
sink("%s %s" % ("a", source()))
sink("%s %d" % ("a", 3))
sink("%r" % (source(),))
sink("%d%%" % len(source()))
form = "%s says %s"
values = ("a", source())
sink(form % values)
form %= ("x", "y")
sink(form)
text = "<%s>"
for part in ("a", source()):
    text = text % part + "<%s>"
sink(text)
