from probe import source, sink


class Event:
    def __init__(self, data):
        self.data = data


class Login(Event):
    pass


class Tick(Event):
    pass


def handle(event):
    if isinstance(event, Login):
        return event.data
    if type(event) is Tick:
        return "tick"
    return "event"


sink(handle(Login(source())))
sink(handle(Tick(source())))
sink(handle(Event(source())))
sink(handle(Login("ana")))
