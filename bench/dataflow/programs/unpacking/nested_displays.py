from probe import source, sink

secret = source()
inner = [secret]
sink([*[*inner]])
sink([*["a"], *inner][0])
sink([*["a"], *inner][1])
sink({**{"a": secret}, **{"a": "x"}}["a"])
sink({**{"a": "x"}, **{"a": secret}}["a"])
sink((*("a", "b"), *inner)[2])
sink((*("a", "b"), *inner)[1])
sink({*inner, "x"})
sink({*["a"], "x"})
