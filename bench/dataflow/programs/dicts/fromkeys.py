from probe import source, sink

secret = source()
blank = dict.fromkeys(["a", "b"])
sink(blank)
filled = dict.fromkeys(["a", "b"], secret)
sink(filled["a"])
by_name = dict.fromkeys([secret, "x"], 0)
sink(by_name)
sink(list(by_name.values()))
sink(list(by_name))
blank["a"] = secret
sink(blank["b"])
sink(blank["a"])
