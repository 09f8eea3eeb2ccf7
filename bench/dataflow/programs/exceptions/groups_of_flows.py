import contextlib

from probe import source, sink


class Rollback(Exception):
    pass


class Account:
    def __init__(self):
        self.rows = []
        self.log = []

    def write(self, row):
        before = list(self.rows)
        self.rows.append(row)
        try:
            if not row.isascii():
                raise Rollback(row)
        except Rollback as error:
            self.rows = before
            self.log.append(type(error).__name__)
            raise


account = Account()
account.write("x")
with contextlib.suppress(Rollback):
    account.write(source())
    sink("not here")  # dead
sink(account.rows)
sink(account.log)
try:
    account.write(source())
except Rollback as error:
    kept = error
sink(kept.args[0])
sink(type(kept).__name__)


def nested():
    try:
        try:
            raise KeyError(source())
        finally:
            sink("inner")
    except KeyError as error:
        return error


sink(nested().args)
sink(isinstance(nested(), LookupError))


def assertion(x):
    assert x == "ok", x
    return x


try:
    assertion(source())
except AssertionError as error:
    sink(str(error))
sink(assertion("ok"))


def iterate(items):
    it = iter(items)
    try:
        while True:
            last = next(it)
    except StopIteration:
        return last


sink(iterate([source(), "b"]))
sink(iterate(["a", source()]))
