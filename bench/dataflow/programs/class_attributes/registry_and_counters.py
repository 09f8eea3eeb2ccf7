from probe import source, sink


class Config:
    token = "none"
    history = []

    @classmethod
    def load(cls, token):
        cls.token = token
        cls.history.append(token)


class Child(Config):
    pass


class Separate(Config):
    token = "own"
    history = []


def before():
    sink(Config.token)
    sink(Child.history)


def after():
    sink(Config.token)
    sink(Child.token)
    sink(Separate.token)
    sink(Child.history)
    sink(Separate.history)


def reset():
    Config.token = "none"
    sink(Config.token)
    sink(Child().token)


before()
Config.load(source())
after()
reset()
