from probe import source, sink


class Entity:
    def __init__(self, key, note="none"):
        self.key = key
        self.note = note


class User(Entity):
    def __init__(self, key, password):
        super().__init__(key)
        self.password = password


class Device(Entity):
    def __init__(self, serial):
        super(Device, self).__init__("device", note=serial)


user = User("u1", source())
sink(user.key)
sink(user.password)
sink(user.note)
sink(Device(source()).note)
sink(Device(source()).key)
