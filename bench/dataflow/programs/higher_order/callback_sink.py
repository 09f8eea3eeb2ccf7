from probe import source, sink


def with_value(callback, value):
    callback(value)


def with_both(on_value, on_error, value):
    if value:
        on_value(value)
    else:
        on_error("empty")


secret = source()
with_value(sink, secret)
with_value(sink, "open")
with_value(lambda text: sink(text), secret)
with_value(lambda text: sink(len(text)), secret)
with_value(lambda text: sink("got it"), secret)
with_both(
    lambda text: sink(text),
    lambda error: sink(error),  # dead
    secret,
)
with_both(
    lambda text: sink(text),  # dead
    lambda error: sink(error),
    "",
)
