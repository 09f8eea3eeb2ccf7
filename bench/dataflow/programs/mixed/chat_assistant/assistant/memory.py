class Memory:
    def __init__(self):
        self.items = []

    def add(self, role, content):
        self.items.append({"role": role, "content": content})

    def all(self):
        return list(self.items)

    def copy(self):
        made = type(self)()
        made.items = list(self.items)
        return made


class WindowMemory(Memory):
    def __init__(self, size=2):
        super().__init__()
        self.size = size

    def all(self):
        return self.items[-self.size :]
