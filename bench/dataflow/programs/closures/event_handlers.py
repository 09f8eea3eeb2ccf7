from probe import source, sink


def emitter():
    handlers = {}

    def on(name):
        def register(handler):
            handlers.setdefault(name, []).append(handler)
            return handler
        return register

    def emit(name, *args, **kwargs):
        return [handler(*args, **kwargs) for handler in handlers.get(name, ())]

    return on, emit


on, emit = emitter()
got = {}


@on("greet")
def greet(name, note=""):
    got["greet"] = name
    return f"hi {name}"


@on("greet")
def count(name, note=""):
    got["note"] = note
    return len(name)


sink(emit("greet", source())[0])
sink(emit("greet", source())[1])
sink(got["greet"])
sink(got["note"])
emit("greet", "plain", note=source())
sink(got["greet"])
sink(got["note"])
sink(emit("unknown", source()))
