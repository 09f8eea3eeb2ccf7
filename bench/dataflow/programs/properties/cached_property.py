from probe import source, sink
from functools import cached_property


class Config:
    def __init__(self, name):
        self.name = name

    @cached_property
    def token(self):
        return source()

    @cached_property
    def title(self):
        return self.name.title()


sink(Config("a").token)
sink(Config("a").title)
sink(Config(source()).title)
config = Config("b")
config.token = "preset"
sink(config.token)
