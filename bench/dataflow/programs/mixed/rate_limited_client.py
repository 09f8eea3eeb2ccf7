from probe import source, sink


class Transport:
    def __init__(self):
        self.sent = []

    def send(self, url, body):
        self.sent.append((url, body))
        return 200


class Client:
    def __init__(self, transport, limit=2):
        self.transport = transport
        self.limit = limit
        self.calls = 0

    def post(self, url, body):
        if self.calls >= self.limit:
            return 429
        self.calls += 1
        return self.transport.send(url, {"data": body})


transport, other = Transport(), Transport()
client = Client(transport)
sink(client.post("/a", source()))
Client(other).post("/b", "b")
sink(transport.sent)
sink(transport.sent[0][0])
sink(transport.sent[0][1]["data"])
sink(other.sent)
