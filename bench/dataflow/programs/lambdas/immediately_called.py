from probe import source, sink

sink((lambda: source())())
sink((lambda text: text)("open"))
sink((lambda text: text)(source()))
sink((lambda text: "fixed")(source()))
sink((lambda text: text if text else "none")(source()))
sink((lambda a: lambda b: a)(source())("x"))
sink((lambda a: lambda b: b)(source())("x"))
