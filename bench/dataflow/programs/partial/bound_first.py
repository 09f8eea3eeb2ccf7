from probe import source, sink
from functools import partial


def send(key, body):
    return key + body


def body_only(key, body):
    return body


signed = partial(send, source())
plain = partial(send, "k")
sink(signed("b"))
sink(plain("b"))
sink(plain(source()))
sink(partial(body_only, source())("b"))
