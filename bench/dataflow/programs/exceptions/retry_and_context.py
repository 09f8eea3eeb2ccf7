import contextlib
from probe import source, sink


class Retry(Exception):
    def __init__(self, after, reason=""):
        super().__init__(after, reason)
        self.after, self.reason = after, reason


class Client:
    def __init__(self, fail_times, secret):
        self.left, self.secret, self.log = fail_times, secret, []

    def call(self):
        if self.left:
            self.left -= 1
            raise Retry(self.left, reason=self.secret)
        return "answer"


def attempt(client, times=3):
    last = None
    for number in range(times):
        try:
            return client.call(), last
        except Retry as error:
            last = error
            client.log.append(error.after)
    raise RuntimeError("gave up") from last


answer, last = attempt(Client(1, source()))
sink(answer)
sink(last.reason)
sink(last.after)
client = Client(9, source())
try:
    attempt(client)
except RuntimeError as error:
    sink(str(error))
    sink(error.__cause__.reason)
    sink(error.__cause__.args[1])
    sink(error.__cause__.args[0])
sink(client.log)


def parse(table, key):
    try:
        return table[key].strip()
    except KeyError as error:
        raise ValueError(f"no {error.args[0]}") from None
    except AttributeError:
        return "not text"


sink(parse({"a": source()}, "a"))
sink(parse({"a": 5}, "a"))
try:
    parse({}, "b")
except ValueError as error:
    sink(str(error))
    sink(error.__cause__)
try:
    parse({}, source())
except ValueError as error:
    sink(str(error))
with contextlib.suppress(KeyError):
    value = "start"
    value = {}["x"]
    value = source()
sink(value)


def cleanup(log):
    try:
        log.append("open")
        return log
    finally:
        log.append(source())


sink(cleanup([])[0])
sink(cleanup([])[1])


def nested():
    try:
        try:
            raise KeyError(source())
        except KeyError as inner:
            raise TypeError("outer") from inner
    except TypeError as outer:
        return outer


sink(str(nested()))
sink(nested().__cause__.args[0])
sink(type(nested()).__name__)
try:
    assert False, source()
except AssertionError as error:
    sink(str(error))
try:
    raise SystemExit(3)
except SystemExit as error:
    sink(error.code)
try:
    [][0]
except IndexError as error:
    sink(str(error))
else:
    sink(source())  # dead
try:
    result = int("5")
except ValueError:
    result = source()
sink(result)
