from probe import source, sink


class Session:
    def __init__(self, note):
        self.note = note
        self.open = False

    def __enter__(self):
        self.open = True
        return self

    def __exit__(self, kind, value, trace):
        self.note = "closed"


session = Session(source())
with session as current:
    sink(current.note)
    sink(current.open)
    sink(session.note)
sink(session.note)
with Session("x") as other:
    sink(other.note)
