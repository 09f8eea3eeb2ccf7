from probe import source, sink


class Machine:
    def __init__(self):
        self.state = "idle"
        self.data = {}
        self.moves = {"idle": self.start, "running": self.finish}

    def start(self, value):
        self.data["input"] = value
        return "running"

    def finish(self, value):
        self.data["output"] = "done"
        return "stopped"

    def step(self, value):
        self.state = self.moves[self.state](value)
        return self.state


machine = Machine()
sink(machine.step(source()))
sink(machine.data["input"])
sink(machine.step("end"))
sink(machine.data["output"])
sink(machine.state)
