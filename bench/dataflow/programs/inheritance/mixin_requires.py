from probe import source, sink


class ToDict:
    exclude = ()

    def to_dict(self):
        return {key: value for key, value in self.__dict__.items() if key not in self.exclude}


class Summary:
    def summary(self):
        return f"{self.kind} #{self.id}"


class User(ToDict, Summary):
    kind = "user"

    def __init__(self, id, password):
        self.id = id
        self.password = password


user = User("1", source())
sink(user.to_dict())
sink(user.summary())
sink(User(source(), "p").summary())
sink(user.kind)
