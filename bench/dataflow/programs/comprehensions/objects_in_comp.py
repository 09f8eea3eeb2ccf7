from probe import source, sink


class Item:
    def __init__(self, title, note):
        self.title = title
        self.note = note


items = [Item(title, note) for title, note in [("a", "x"), ("b", source())]]
sink([item.title for item in items])
sink([item.note for item in items])
by_title = {item.title: item for item in items}
sink(by_title["b"].note)
sink(by_title["b"].title)
sink([vars(item) for item in items])
[setattr(item, "note", "clean") for item in items]
sink([item.title for item in items if item.note])
