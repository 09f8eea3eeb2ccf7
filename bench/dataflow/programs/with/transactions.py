import contextlib
import io
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout
from probe import source, sink


class Database:
    def __init__(self):
        self.rows = {}

    def begin(self):
        return Transaction(self)


class Transaction:
    def __init__(self, database):
        self.database = database
        self.pending = {}

    def __enter__(self):
        return self

    def put(self, key, value):
        self.pending[key] = value

    def __exit__(self, kind, error, trace):
        if kind is None:
            self.database.rows.update(self.pending)
        self.pending.clear()
        return kind is not None and issubclass(kind, LookupError)


db = Database()
with db.begin() as t:
    t.put("a", source())
    t.put("b", "b")
sink(db.rows["a"])
sink(db.rows["b"])
sink(t.pending)
with db.begin() as t:
    t.put("c", source())
    raise KeyError("rolled back")
sink(db.rows.get("c"))
sink(list(db.rows))


@contextmanager
def setting(target, **values):
    before = {name: target[name] for name in values}
    target.update(values)
    try:
        yield target
    except ValueError as error:
        target["error"] = str(error)
    finally:
        target.update(before)


options = {"mode": "slow", "key": "k"}
with setting(options, mode=source()) as inside:
    sink(options["mode"])
    sink(inside["key"])
sink(options["mode"])
with setting(options, key="temporary"):
    raise ValueError(source())
sink(options["error"])
sink(options["key"])
with ExitStack() as stack:
    first = stack.enter_context(nullcontext(source()))
    second = stack.enter_context(nullcontext("plain"))
    kept = []
    stack.callback(kept.append, first)
    sink(kept)
sink(first)
sink(second)
sink(kept)
with redirect_stdout(io.StringIO()) as out:
    print("hello", len(source()))
sink(out.getvalue())
with redirect_stdout(io.StringIO()) as out:
    print(source())
sink(out.getvalue())


class Handle:
    def __init__(self, text):
        self.text = text

    def close(self):
        self.text = "closed"


with closing(Handle(source())) as handle:
    sink(handle.text)
sink(handle.text)
with contextlib.suppress(ValueError), nullcontext((source(), "x")) as (a, b):
    sink(a)
    sink(b)
