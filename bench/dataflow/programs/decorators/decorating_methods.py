import functools
from probe import source, sink


def logged(method):
    @functools.wraps(method)
    def wrapper(self, *args, **kwargs):
        self.log.append((method.__name__, args))
        return method(self, *args, **kwargs)

    return wrapper


def requires(role):
    def decorate(method):
        @functools.wraps(method)
        def wrapper(self, *args, **kwargs):
            if self.role != role:
                return "denied"
            return method(self, *args, **kwargs)

        return wrapper

    return decorate


class Store:
    def __init__(self, role):
        self.role = role
        self.log = []
        self.data = {}

    @logged
    def put(self, key, value):
        self.data[key] = value

    @requires("admin")
    def get(self, key):
        return self.data[key]

    @logged
    @requires("admin")
    def names(self):
        return sorted(self.data)


admin = Store("admin")
admin.put("k", source())
sink(admin.get("k"))
sink(admin.names())
sink(admin.log)
user = Store("user")
user.put("k", source())
sink(user.get("k"))
sink(user.names())
sink(user.data)
sink([name for name, _ in user.log])
