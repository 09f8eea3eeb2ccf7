from probe import source, sink

secret = source()
items = ["x", secret, "y"]
sink(items.index(secret))
sink(items.count(secret))
items.remove(secret)
sink(items)
items.extend([secret])
items.reverse()
sink(items[0])
items.clear()
sink(items)
items = items or ["fallback"]
sink(items)
items = [secret] and ["second"]
sink(items)
