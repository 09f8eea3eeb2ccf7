class Conversation:
    def __init__(self, memory, *, system):
        self.memory = memory
        self.system = system

    def user(self, text):
        self.memory.add("user", text)

    def messages(self):
        return [{"role": "system", "content": self.system}, *self.memory.all()]

    def last(self):
        return self.memory.all()[-1]["content"]

    def fork(self):
        return Conversation(self.memory.copy(), system=self.system)

    def clear(self):
        self.memory.items.clear()
