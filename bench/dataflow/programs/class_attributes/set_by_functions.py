from probe import source, sink


class State:
    user = None
    note = "n"


def login():
    State.user = source()


def logout():
    State.user = None


def show():
    sink(State.user)


def show_note():
    sink(State.note)


def show_after_logout():
    sink(State.user)


def set_dynamic(name, value):
    setattr(State, name, value)


login()
show()
show_note()
logout()
show_after_logout()
set_dynamic("extra", source())
set_dynamic("other", "x")
sink(State.extra)
sink(State.other)
sink(getattr(State, "extra"))
sink(getattr(State, "missing", "default"))
