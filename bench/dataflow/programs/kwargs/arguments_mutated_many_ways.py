from probe import source, sink


class Holder:
    def __init__(self, value=None):
        self.value = value


def by_position(holder):
    holder.value = source()


def by_keyword(*, target, other=None):
    target.value = source()


def by_star(*holders):
    holders[1].value = source()


def by_kwargs(**holders):
    holders["b"].value = source()


def by_default(value=source(), *, holder):
    holder.value = value


def nested(options):
    options["holders"][0].value = source()


def returned(holder):
    holder.value = source()
    return Holder("fresh")


def swapped(a, b):
    a.value, b.value = b.value, a.value


a, b = Holder(), Holder()
by_position(a)
sink(a.value)
sink(b.value)
a, b = Holder(), Holder()
by_keyword(other=a, target=b)
sink(a.value)
sink(b.value)
a, b = Holder(), Holder()
by_star(a, b)
sink(a.value)
sink(b.value)
a, b = Holder(), Holder()
by_kwargs(a=a, b=b)
sink(a.value)
sink(b.value)
a, b = Holder(), Holder()
by_default(holder=a)
sink(a.value)
nested({"holders": [b]})
sink(b.value)
a = Holder("x")
fresh = returned(a)
sink(fresh.value)
sink(a.value)
swapped(a, fresh)
sink(a.value)
sink(fresh.value)
