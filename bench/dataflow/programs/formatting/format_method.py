from probe import source, sink

token = source()
sink("{} and {}".format("a", token))
sink("{0}".format("a", token))
sink("{key}".format(key=token))
sink("{0[k]} {1}".format({"k": token}, "b"))
sink("{a}".format_map({"a": "x"}))
sink("{a}".format_map({"a": token}))
