from probe import source, sink


class Ticket:
    title = ""
    body = ""


def fill(ticket, text):
    ticket.body = text


def copy_body(origin, target):
    target.body = origin.body


def blank(ticket):
    ticket.body = ""


a, b = Ticket(), Ticket()
fill(a, source())
sink(a.body)
sink(a.title)
sink(b.body)
copy_body(a, b)
sink(b.body)
blank(a)
sink(a.body)
sink(b.body)
