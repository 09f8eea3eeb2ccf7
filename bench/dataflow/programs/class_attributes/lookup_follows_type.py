from probe import source, sink


class Service:
    endpoint = "http://x"
    token = None

    def header(self):
        return f"Bearer {self.token}"

    @classmethod
    def configure(cls, token):
        cls.token = token

    def where(self):
        return type(self).endpoint


class Staging(Service):
    endpoint = "http://staging"


class Isolated(Service):
    token = "isolated"


sink(Service().header())
Staging.configure(source())
sink(Staging().header())
sink(Service().header())
Service.configure(source())
sink(Service().header())
sink(Isolated().header())
sink(Staging().where())
Service.token = None
sink(Service().header())
sink(Staging().header())
