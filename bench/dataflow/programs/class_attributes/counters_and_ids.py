from probe import source, sink


class Ticket:
    next_id = 1
    all = []

    def __init__(self, text):
        self.id = Ticket.next_id
        self.text = text
        Ticket.next_id += 1
        Ticket.all.append(self)

    @classmethod
    def ids(cls):
        return [ticket.id for ticket in cls.all]

    @classmethod
    def texts(cls):
        return [ticket.text for ticket in cls.all]


Ticket("plain")
Ticket(source())
sink(Ticket.ids())
sink(Ticket.texts())
sink(Ticket.next_id)
sink(Ticket.all[0].text)
