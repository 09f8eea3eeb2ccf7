from probe import source, sink


class Bus:
    def __init__(self):
        self.handlers = {}

    def on(self, name, handler):
        self.handlers.setdefault(name, []).append(handler)

    def emit(self, name, payload):
        return [handler(payload) for handler in self.handlers.get(name, [])]


bus = Bus()
received = []
bus.on("note", received.append)
bus.on("note", lambda payload: payload.upper())
bus.on("size", lambda payload: len(payload))
sink(bus.emit("note", source()))
sink(bus.emit("size", source()))
sink(received)
sink(bus.emit("none", source()))
sink(bus.handlers.keys())
