from probe import source, sink

_connection = None
_config = {"token": "none"}
counter = 0


def init(token):
    global _connection
    _connection = {"token": token, "open": "yes"}
    _config["token"] = token


def connection():
    if _connection is None:
        init("default")
    return _connection


def close():
    global _connection
    _connection = None


def tick(text):
    global counter
    counter += 1
    return counter


def first():
    sink(connection()["token"])


def second():
    init(source())
    sink(connection()["token"])
    sink(connection()["open"])
    sink(_config["token"])


def third():
    close()
    sink(connection()["token"])
    sink(_config["token"])


def fourth():
    tick(source())
    sink(counter)
    sink(tick(source()))


for test in (first, second, third, fourth):
    test()
