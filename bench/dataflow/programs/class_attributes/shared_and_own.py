from probe import source, sink


class Service:
    mode = "fast"
    cache = {}
    secret = source()


one, two = Service(), Service()
sink(Service.secret)
sink(one.secret)
sink(one.mode)
one.secret = "own"
sink(one.secret)
sink(two.secret)
one.cache["k"] = source()
sink(two.cache)
two.mode = source()
sink(one.mode)
sink(Service.mode)
