from probe import source, sink


class Inbox:
    def __init__(self):
        self.items = []
        self.by_sender = {}

    def receive(self, sender, text):
        self.items.append(text)
        self.by_sender[sender] = text

    def senders(self):
        return list(self.by_sender)

    def drain(self):
        taken, self.items = self.items, []
        return taken


inbox = Inbox()
inbox.receive("eva", "hi")
inbox.receive("tom", source())
sink(inbox.by_sender["eva"])
sink(inbox.by_sender["tom"])
sink(inbox.senders())
sink(inbox.drain())
sink(inbox.items)
