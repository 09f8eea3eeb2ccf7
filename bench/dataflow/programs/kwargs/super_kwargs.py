from probe import source, sink


class Base:
    def __init__(self, *, name="base", **rest):
        self.name = name
        self.rest = rest


class Timed:
    def __init__(self, *, timeout=10, **rest):
        super().__init__(**rest)
        self.timeout = timeout


class Client(Timed, Base):
    def __init__(self, url, **options):
        super().__init__(**options)
        self.url = url


client = Client("localhost", name=source(), timeout=5, trace="t")
sink(client.url)
sink(client.name)
sink(client.timeout)
sink(client.rest)
other = Client("localhost", trace=source())
sink(other.name)
sink(other.rest["trace"])
sink(Client(source(), name="n").name)
