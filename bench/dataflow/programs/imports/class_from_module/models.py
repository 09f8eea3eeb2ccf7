class User:
    def __init__(self, name, password):
        self.name = name
        self.password = password


class Account:
    currency = "EUR"

    def __init__(self, balance):
        self.balance = balance

    @classmethod
    def default(cls):
        return cls("0")
