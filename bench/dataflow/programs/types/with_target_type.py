from probe import source, sink


class Reader:
    def __init__(self, text):
        self.text = text

    def __enter__(self):
        return Cursor(self.text)

    def __exit__(self, *exc):
        return None

    def read(self):
        return "reader"


class Cursor:
    def __init__(self, text):
        self.text = text

    def read(self):
        return self.text


reader = Reader(source())
with reader as cursor:
    sink(cursor.read())
sink(reader.read())
with Reader("plain") as cursor:
    sink(cursor.read())
