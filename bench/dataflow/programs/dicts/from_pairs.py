from probe import source, sink

secret = source()
pairs = [("a", "x"), ("b", secret)]
table = dict(pairs)
sink(table["a"])
sink(table["b"])
other = dict(a=secret, b="y")
sink(other["a"])
sink(other["b"])
third = dict(zip(["k", "l"], ["m", secret]))
sink(third["k"])
sink(third["l"])
sink(dict(table, b="clean")["b"])
