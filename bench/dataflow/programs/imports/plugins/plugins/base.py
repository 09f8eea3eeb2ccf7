class Base:
    created = 0

    def __init__(self, value):
        self.value = value
        Base.created += 1

    def text(self):
        raise NotImplementedError
