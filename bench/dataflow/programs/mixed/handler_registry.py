from probe import source, sink

HANDLERS = {}


def on(name):
    def decorate(function):
        HANDLERS.setdefault(name, []).append(function)
        return function

    return decorate


@on("login")
def greet(event):
    return "hello " + event["user"]


@on("login")
def audit(event):
    return "audit " + event["password"]


@on("logout")
def bye(event):
    return "bye"


def fire(name, event):
    return [handler(event) for handler in HANDLERS.get(name, [])]


event = {"user": "ana", "password": source()}
sink(fire("login", event))
sink(fire("logout", event))
sink(greet(event))
sink(HANDLERS["login"][1](event))
sink(HANDLERS["login"][0](event))
