class Patient:
    def __init__(self, name, note=""):
        self.name = name
        self.note = note

    @classmethod
    def anonymous(cls, note):
        return cls("unknown", "*" * len(note))
