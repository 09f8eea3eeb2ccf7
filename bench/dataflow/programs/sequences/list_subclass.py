from probe import source, sink


class History(list):
    limit = 2

    def append(self, item):
        super().append(item)
        del self[: -self.limit]

    def latest(self):
        return self[-1] if self else None


class Muted(list):
    def append(self, item):
        super().append("muted")


history, muted = History(), Muted()
history.append(source())
muted.append(source())
sink(history)
sink(history.latest())
sink(muted)
sink(muted[0])
sink(History().latest())
