from probe import source, sink


class Flow:
    def __init__(self):
        self.state = "idle"
        self.data = {}
        self.table = {
            ("idle", "start"): self.on_start,
            ("busy", "finish"): self.on_finish,
        }

    def on_start(self, payload):
        self.data["payload"] = payload
        return "busy"

    def on_finish(self, payload):
        self.data.pop("payload", None)
        return "idle"

    def send(self, event, payload=None):
        self.state = self.table[self.state, event](payload)
        return self.state


flow = Flow()
sink(flow.send("start", source()))
sink(flow.data["payload"])
sink(flow.state)
flow.send("finish")
sink(flow.data.get("payload"))
other = Flow()
other.send("start", "x")
sink(other.data)
