from probe import source, sink

HANDLERS = {}


def handles(name):
    def register(function):
        HANDLERS[name] = function
        return function

    return register


@handles("plain")
def plain(event):
    return "seen"


@handles("echo")
def echo(event):
    return event["body"]


event = {"body": source(), "kind": "echo"}
sink(HANDLERS["plain"](event))
sink(HANDLERS["echo"](event))
sink(HANDLERS["echo"]({"body": "x"}))
sink(event["kind"])
