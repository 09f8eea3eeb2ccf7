from probe import source, sink


class Validator:
    def __set_name__(self, owner, name):
        self.private = "_" + name

    def __get__(self, obj, objtype=None):
        return getattr(obj, self.private)

    def __set__(self, obj, value):
        setattr(obj, self.private, self.validate(value))

    def validate(self, value):
        return value


class OneOf(Validator):
    def __init__(self, *options):
        self.options = options

    def validate(self, value):
        if value not in self.options:
            return self.options[0]
        return self.options[self.options.index(value)]


class Size(Validator):
    def validate(self, value):
        return len(value)


class Text(Validator):
    def validate(self, value):
        return str(value)


class Ticket:
    status = OneOf("open", "closed")
    length = Size()
    body = Text()

    def __init__(self, status, body):
        self.status = status
        self.length = body
        self.body = body


ticket = Ticket(source(), source())
sink(ticket.status)
sink(ticket.length)
sink(ticket.body)
sink(vars(ticket))
clean = Ticket("closed", "b")
sink(clean.body)
