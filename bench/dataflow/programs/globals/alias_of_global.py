from probe import source, sink

items = ["a"]
view = items
copy = list(items)


def add():
    items.append(source())


add()
sink(view)
sink(copy)
sink(items)
