from probe import source, sink

handlers = {}
audit = []
last_payload = None
last_name = None


def on(name, handler):
    handlers.setdefault(name, []).append(handler)


def fire(name, payload):
    global last_payload, last_name
    last_name = name
    last_payload = payload
    for handler in handlers.get(name, ()):
        handler(payload)


def count(payload):
    audit.append(len(payload))


def keep(payload):
    audit.append(payload)


def show(payload):
    sink(payload)


def clear():
    global audit
    audit = []


on("a", count)
on("b", keep)
on("c", show)
fire("a", source())
sink(audit)
sink(last_name)
sink(last_payload)
fire("b", "plain")
sink(audit)
sink(last_payload)
fire("b", source())
sink(audit)
clear()
sink(audit)
fire("c", "plain")
fire("unknown", source())
sink(audit)
