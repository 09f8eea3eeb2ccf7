import transport


def send(text):
    return transport.deliver(text)


class Client:
    def deliver(self, text):
        return send(text)
