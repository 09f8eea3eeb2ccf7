from probe import source, sink


class Job:
    def __init__(self, state, payload, error=None):
        self.state = state
        self.payload = payload
        self.error = error

    def report(self):
        match self.state:
            case "done":
                return self.payload
            case "failed":
                return self.error
            case _:
                return "pending"


sink(Job("done", source()).report())
sink(Job("failed", source(), "timeout").report())
sink(Job("new", source()).report())
sink(Job("failed", "x", error=source()).report())
