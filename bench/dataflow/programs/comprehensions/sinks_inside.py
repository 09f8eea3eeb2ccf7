from probe import source, sink

words = ["a", source()]
[sink(word) for word in words]
[sink(len(word)) for word in words]
{sink(key) for key, _ in [("k", source())]}
{sink(value) for _, value in [("k", source())]}
[sink(word) for word in words[:1]]
[print("skip") or sink(word) for word in ["x"]]
