from probe import source, sink


class Buffer:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


class Log(Buffer):
    def text(self):
        return ",".join(self.items)


class Counter(Buffer):
    def text(self):
        return str(len(self.items))


log = Log()
log.add(source())
sink(log.text())
counter = Counter()
counter.add(source())
sink(counter.text())
sink(Log().text())
