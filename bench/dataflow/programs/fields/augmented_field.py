from probe import source, sink


class Buffer:
    def __init__(self):
        self.text = ""
        self.writes = 0

    def write(self, piece):
        self.text += piece
        self.writes += 1
        return self.writes


buffer = Buffer()
buffer.write("a")
sink(buffer.text)
sink(buffer.write(source()))
sink(buffer.text)
buffer.write("b")
sink(buffer.text)
sink(buffer.writes)
