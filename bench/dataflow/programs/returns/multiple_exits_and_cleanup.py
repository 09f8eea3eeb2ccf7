from probe import source, sink


class Resource:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("open")
        return self

    def __exit__(self, *exc):
        self.log.append("close")
        return False

    def read(self, key):
        if key == "missing":
            raise KeyError(key)
        return source() if key == "secret" else key


def load(key, log):
    with Resource(log) as resource:
        try:
            value = resource.read(key)
        except KeyError:
            return "default"
        else:
            if key == "size":
                return len(source())
            return value
        finally:
            log.append("done")


log = []
sink(load("secret", log))
sink(load("missing", log))
sink(load("size", log))
sink(load("plain", log))
sink(log)


def first_or(default, *loaders):
    for loader in loaders:
        value = loader()
        if value:
            return value
    return default


sink(first_or("d", lambda: "", lambda: "x"))
sink(first_or("d", lambda: "", lambda: source()))
sink(first_or(source(), lambda: "y", lambda: source()))
