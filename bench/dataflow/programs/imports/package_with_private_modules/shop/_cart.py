class Cart:
    def __init__(self):
        self.items = []
        self.notes = {}

    def add(self, item, note=None):
        self.items.append(item)
        self.notes[item] = note
