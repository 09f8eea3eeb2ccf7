state = {"j": "j"}


def deep(v):
    return [v]


def drop(v):
    return "dropped"


def call_drop(v):
    return drop(v)


def read(k):
    return state[k]


class Thing:
    default = "default"

    def __init__(self, v):
        self.v = v

    @classmethod
    def make(cls):
        return cls(cls.default)
