from probe import source, sink


class Message:
    def __init__(self):
        self.body = ""
        self.meta = {"sender": "s"}


def set_body(message, body):
    message.body = body


def set_attr(target, name, value):
    setattr(target, name, value)


def reset(*messages):
    for message in messages:
        message.body = ""


def copy_body(origin, target):
    target.body = origin.body


def with_lambda(message):
    (lambda target: setattr(target, "body", source()))(message)


first, second = Message(), Message()
set_body(first, source())
sink(first.body)
sink(second.body)
copy_body(first, second)
sink(second.body)
set_body(first, "clean")
sink(first.body)
reset(first, second)
sink(second.body)
set_attr(first, "body", source())
sink(first.body)
sink(first.meta["sender"])
reset(*[first])
sink(first.body)
with_lambda(second)
sink(second.body)
second.meta["sender"] = source()
sink(first.meta)
