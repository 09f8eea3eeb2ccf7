from probe import source, sink


class Counted:
    def __init__(self, function):
        self.function = function
        self.calls = 0
        self.last = None

    def __call__(self, *args):
        self.calls += 1
        self.last = args
        return self.function(*args)


@Counted
def shout(text):
    return text.upper()


@Counted
def quiet(text):
    return "..."


sink(shout(source()))
sink(shout.calls)
sink(shout.last)
sink(quiet(source()))
sink(quiet.last)
sink(quiet("x"))
