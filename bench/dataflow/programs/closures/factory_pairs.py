from probe import source, sink


def make_pair():
    stored = []

    def put(item):
        stored.append(item)

    def get():
        return stored[-1]

    return {"put": put, "get": get}


one, two = make_pair(), make_pair()
one["put"](source())
two["put"]("plain")
sink(one["get"]())
sink(two["get"]())
two["put"](one["get"]())
sink(two["get"]())
