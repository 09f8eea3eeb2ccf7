from probe import source, sink


class Options:
    def __init__(self, **values):
        self._values = values

    def keys(self):
        return self._values.keys()

    def __getitem__(self, name):
        return self._values[name]


def connect(host, user, password="none"):
    return f"{host}", f"{user}", f"{password}"


options = Options(host="h", user="u", password=source())
host, user, password = connect(**options)
sink(host)
sink(user)
sink(password)
sink(dict(**options))
sink(connect(**Options(host="h", user="u")))
