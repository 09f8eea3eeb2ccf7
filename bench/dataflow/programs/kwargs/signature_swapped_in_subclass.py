from probe import source, sink


class Sender:
    def send(self, to, text):
        return self.deliver(to, text)

    def deliver(self, to, text):
        return {"to": to, "text": text}


class Reversed(Sender):
    def deliver(self, text, to):
        return {"to": to, "text": text}


class Named(Sender):
    def send(self, text, to="all"):
        return super().send(to, text=text)


secret = source()
sink(Sender().send("me", secret)["to"])
sink(Sender().send("me", secret)["text"])
sink(Reversed().send("me", secret)["to"])
sink(Reversed().send("me", secret)["text"])
sink(Named().send("me", secret)["to"])
sink(Named().send("me", secret)["text"])
