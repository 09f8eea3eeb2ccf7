from probe import source, sink

name: str = "ana"
token: str = source()
pending: str
sink(name)
sink(token)
pending = token
sink(pending)


class Holder:
    secret: str
    label: str = "label"


holder = Holder()
holder.secret = token
sink(holder.secret)
sink(holder.label)
