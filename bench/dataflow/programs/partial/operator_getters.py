from probe import source, sink
from operator import itemgetter, attrgetter, methodcaller

row = {"name": "ana", "token": source()}
sink(itemgetter("name")(row))
sink(itemgetter("token")(row))
sink(itemgetter("name", "token")(row)[1])


class Box:
    def __init__(self, content):
        self.content = content
        self.size = "s"

    def open(self):
        return self.content


box = Box(source())
sink(attrgetter("content")(box))
sink(attrgetter("size")(box))
sink(methodcaller("open")(box))
