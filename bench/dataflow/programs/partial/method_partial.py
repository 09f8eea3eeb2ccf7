from probe import source, sink
from functools import partial


class Client:
    def __init__(self, key):
        self.key = key

    def call(self, verb, path):
        return f"{verb} {path} {self.key}"

    def verb(self, verb, path):
        return verb


secret = Client(source())
public = Client("k")
get = partial(secret.call, "GET")
sink(get("/a"))
sink(partial(public.call, "GET")("/a"))
sink(partial(secret.verb, "GET")("/a"))
sink(partial(Client.call, public)("GET", source()))
