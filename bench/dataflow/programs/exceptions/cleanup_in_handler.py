from probe import source, sink


class Handle:
    def __init__(self):
        self.buffer = []
        self.closed = False

    def write(self, text):
        if self.closed:
            raise OSError("closed")
        self.buffer.append(text)

    def close(self):
        self.closed, self.buffer = True, []


handle = Handle()
try:
    handle.write("a")
    handle.write(source())
    sink(handle.buffer)
    handle.close()
    handle.write(source())
except OSError as error:
    sink(str(error))
    sink(handle.buffer)
else:
    sink(source())  # dead
second = Handle()
try:
    second.write(source())
finally:
    second.close()
sink(second.buffer)
sink(second.closed)
