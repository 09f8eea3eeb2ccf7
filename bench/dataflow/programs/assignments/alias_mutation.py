from probe import source, sink


def fresh():
    return {"token": "none", "user": "ana"}


one = fresh()
two = one
three = dict(one)
two["token"] = source()
sink(one["token"])
sink(three["token"])
sink(one["user"])
sink(fresh()["token"])
