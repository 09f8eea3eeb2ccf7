from probe import source, sink


class Email:
    def __init__(self, text):
        self.text = text

    def send(self, outbox):
        outbox.append(self.text)


class Sms:
    def __init__(self, text):
        self.text = text

    def send(self, outbox):
        outbox.append("sms sent")


class Silent:
    def send(self, outbox):
        pass


def make(kind, text=""):
    return {"email": Email, "sms": Sms}.get(kind, lambda _: Silent())(text)


def send_all(messages):
    outbox = []
    for message in messages:
        message.send(outbox)
    return outbox


secret = source()
sink(send_all([make("email", secret)]))
sink(send_all([make("sms", secret)]))
sink(send_all([make("other", secret)]))
sink(send_all([make("sms", secret), make("email", "x")]))
sink(send_all([make("sms", "x"), make("email", secret)]))
sink(send_all([make("email", "a"), make("email", secret)])[0])
sink(send_all([make("email", "a"), make("email", secret)])[1])
sink([type(message).__name__ for message in [make("email", secret)]])
