from probe import source, sink


class Countdown:
    def __init__(self, start, message):
        self.current = start
        self.message = message

    def __iter__(self):
        return self

    def __next__(self):
        if self.current == 0:
            raise StopIteration
        self.current -= 1
        if self.current == 0:
            return self.message
        return "tick"


sink(list(Countdown(3, source())))
sink(list(Countdown(2, "boom")))
clock = Countdown(1, source())
sink(next(clock))
sink(next(clock, "over"))
for tick in Countdown(2, source()):
    sink(tick)
