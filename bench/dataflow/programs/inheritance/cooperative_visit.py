from probe import source, sink


class Base:
    def steps(self):
        return []


class Authenticate(Base):
    def steps(self):
        return super().steps() + ["auth " + self.token]


class Trace(Base):
    def steps(self):
        return super().steps() + ["trace"]


class Client(Trace, Authenticate):
    token = source()


class Anonymous(Trace):
    token = source()


class Test(Client):
    token = "test"


sink(Client().steps())
sink(Anonymous().steps())
sink(Test().steps())
sink(Client().steps()[-1])
