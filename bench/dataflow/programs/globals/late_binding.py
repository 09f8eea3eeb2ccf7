from probe import source, sink

handlers = []
mode = "quiet"
limit = 3


def emit(text):
    for handler in handlers:
        handler(text)


def remember(text):
    global last
    last = text


def configure(**options):
    globals().update(options)


def read():
    return state["value"]


state = {"value": "initial"}
sink(read())
emit(source())
handlers.append(remember)
emit("first")
sink(last)
emit(source())
sink(last)
handlers.remove(remember)
emit("ignored")
sink(last)
configure(mode=source(), limit=4)
sink(mode)
sink(limit)
state = {"value": source()}
sink(read())
state["value"] = "again"
sink(read())
helper = lambda: limit
limit = source()
sink(helper())


def helper():
    return "redefined"


sink(helper())
if mode == "quiet":
    result = source()
else:
    result = "loud"
sink(result)
for index in range(2):
    pass
sink(index)
del limit
try:
    limit
except NameError as error:
    sink(str(error))
