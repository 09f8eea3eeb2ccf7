from models import user as users


class Order:
    def __init__(self, user, item):
        self.user = user
        self.item = item

    def label(self):
        return f"{self.item} for {self.user.name}"

    @classmethod
    def for_name(cls, name):
        return cls(users.User(name), "none")


def item_of(order):
    return order.item
