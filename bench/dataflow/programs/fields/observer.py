from probe import source, sink


class Subject:
    def __init__(self):
        self._watchers = []
        self._value = None

    def watch(self, watcher):
        self._watchers.append(watcher)

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        self._value = new
        for watcher in self._watchers:
            watcher.notify(self, new)


class Display:
    shown = "nothing"
    updates = 0

    def notify(self, subject, value):
        self.shown = f"<{value}>"
        self.updates += 1


class Counter:
    def __init__(self):
        self.total = 0

    def notify(self, subject, value):
        self.total += 1


subject, display, counter, idle = Subject(), Display(), Counter(), Display()
subject.watch(display)
subject.watch(counter)
subject.value = source()
sink(subject.value)
sink(display.shown)
sink(display.updates)
sink(counter.total)
sink(idle.shown)
