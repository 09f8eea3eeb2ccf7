from probe import source, sink


class User:
    def __init__(self, name, token):
        self.name = name
        self.token = token


user = User("ana", source())
sink(vars(user))
sink(user.__dict__["name"])
sink(user.__dict__["token"])
user.__dict__["token"] = "reset"
sink(user.token)
user.__dict__.update(name=source())
sink(user.name)
