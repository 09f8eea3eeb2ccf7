from probe import source, sink
from contextvars import ContextVar

user = ContextVar("user", default="anonymous")
region = ContextVar("region", default="eu")


def handler():
    return user.get()


sink(handler())
user.set(source())
sink(handler())
sink(region.get())
sink(user.get())
