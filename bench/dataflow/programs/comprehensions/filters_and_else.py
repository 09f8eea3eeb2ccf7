from probe import source, sink

rows = [("a", source()), ("b", "plain"), ("c", source())]
sink([v for k, v in rows if k == "b"])
sink([v for k, v in rows if k in "ac"])
sink([k for k, v in rows if v])
sink([v if k == "b" else k for k, v in rows])
sink([v if k == "a" else k for k, v in rows])
sink({k: len(v) for k, v in rows})
sink({v: k for k, v in rows})
sink([x for row in rows for x in row if x != row[1]])
sink(any(v for _, v in rows))
sink([k for k, _ in rows][0])
sink(dict((k, v) for k, v in rows)["b"])
sink(dict((k, v) for k, v in rows)["c"])
