

class Item:
    def __init__(self, name, note):
        self.name, self.note = name, note


DEFAULT = Item("default", "none")
