from probe import source, sink


class Letter:
    def __init__(self, sender, body="", *copies, urgent=False, **headers):
        self.sender = sender
        self.body = body
        self.copies = copies
        self.urgent = urgent
        self.headers = headers


letter = Letter("eva", source(), "tom", priority="low")
sink(letter.sender)
sink(letter.body)
sink(letter.copies)
sink(letter.headers)
other = Letter("eva", "x", "tom", source(), trace=source())
sink(other.body)
sink(other.copies[0])
sink(other.copies[1])
sink(other.headers["trace"])
