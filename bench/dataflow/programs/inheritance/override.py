from probe import source, sink


class Base:
    def read(self):
        return "base"

    def name(self):
        return "name"


class Vault(Base):
    def read(self):
        return source()


sink(Base().read())
sink(Vault().read())
sink(Vault().name())
