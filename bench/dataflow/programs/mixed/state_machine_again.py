from probe import source, sink


class Machine:
    transitions = {
        ("idle", "start"): ("running", "on_start"),
        ("running", "data"): ("running", "on_data"),
        ("running", "stop"): ("idle", "on_stop"),
    }

    def __init__(self):
        self.state = "idle"
        self.buffer = []
        self.history = []
        self.result = None

    def send(self, event, payload=None):
        key = (self.state, event)
        if key not in self.transitions:
            self.history.append(("ignored", event))
            return False
        self.state, action = self.transitions[key]
        getattr(self, action)(payload)
        self.history.append((event, self.state))
        return True

    def on_start(self, payload):
        self.buffer = []

    def on_data(self, payload):
        self.buffer.append(payload)

    def on_stop(self, payload):
        self.result = "".join(self.buffer)
        self.buffer = []


m = Machine()
sink(m.send("data", source()))
sink(m.buffer)
m.send("start", source())
sink(m.buffer)
m.send("data", "a")
m.send("data", source())
sink(m.buffer)
sink(m.history)
sink(m.result)
m.send("stop")
sink(m.buffer)
sink(m.result)
m.send("start")
m.send("data", "x")
m.send("stop")
sink(m.result)
sink(m.state)
