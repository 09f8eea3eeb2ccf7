from probe import source, sink


class Scheduler:
    def __init__(self):
        self.ready = []
        self.results = {}

    def spawn(self, name, task):
        self.ready.append((name, task, None))

    def run(self):
        while self.ready:
            name, task, value = self.ready.pop(0)
            try:
                request = task.send(value)
            except StopIteration as stop:
                self.results[name] = stop.value
            else:
                self.ready.append((name, task, self.handle(request)))

    def handle(self, request):
        kind, argument = request
        return argument.upper() if kind == "upper" else len(argument)


def shout(text):
    result = yield "upper", text
    return result


def measure(text):
    size = yield "size", text
    again = yield "size", "xx"
    return size + again


scheduler = Scheduler()
scheduler.spawn("shout", shout(source()))
scheduler.spawn("measure", measure(source()))
scheduler.spawn("quiet", shout("quiet"))
scheduler.run()
sink(scheduler.results["shout"])
sink(scheduler.results["measure"])
sink(scheduler.results["quiet"])


def ask(name):
    answer = yield f"{name}?"
    while answer == "":
        answer = yield "again"
    yield f"{name}: {answer}"


def conversation():
    got = yield from ask("one")
    return got


talk = conversation()
sink(next(talk))
sink(talk.send(""))
sink(talk.send(source()))
sink(next(talk, "over"))
