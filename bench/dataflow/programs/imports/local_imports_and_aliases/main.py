from probe import source, sink


def load(kind):
    if kind == "a":
        from store.a import fetch
    else:
        from store.b import fetch
    return fetch()


def with_module():
    import store.a
    return store.a.NAME


def aliased():
    import store.b as backend, store.a as front
    return backend.fetch(), front.NAME


class Service:
    from store.b import transform

    def run(self, text):
        from store import a as module
        return module.decorate(text)


sink(load("a"))
sink(load("b"))
sink(with_module())
sink(aliased()[0])
sink(aliased()[1])
sink(Service().run(source()))
sink(Service().transform())
for name in ["store.a"]:
    module = __import__(name, fromlist=["fetch"])
    sink(module.fetch())
