from probe import source, sink


def make_bus():
    handlers = {}

    def on(event):
        def register(handler):
            handlers.setdefault(event, []).append(handler)
            return handler

        return register

    def emit(event, payload):
        for handler in handlers.get(event, []):
            handler(payload)

    return on, emit


on, emit = make_bus()
log = []


@on("public")
def show_public(payload):
    sink(payload)


@on("private")
def show_private(payload):
    sink(payload)


@on("private")
def remember(payload):
    log.append(len(payload))


@on("never")
def show_never(payload):
    sink(payload)  # dead


emit("public", "hello")
emit("private", source())
sink(log)
