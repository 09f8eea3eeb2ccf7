import threading
from contextlib import contextmanager

from probe import source, sink


class Transaction:
    def __init__(self, rows):
        self.rows = rows
        self.pending = []

    def __enter__(self):
        self.pending = []
        return self

    def insert(self, row):
        self.pending.append(row)

    def __exit__(self, kind, value, trace):
        if kind is None:
            self.rows.extend(self.pending)
        return kind is ValueError


class Span:
    stack = []

    def __init__(self, name):
        self.name = name
        self.attributes = {}

    def __enter__(self):
        Span.stack.append(self)
        return self

    def __exit__(self, *error):
        Span.stack.pop()

    @classmethod
    def current(cls):
        return cls.stack[-1] if cls.stack else None


@contextmanager
def locked(lock, log):
    with lock:
        log.append("locked")
        yield log
    log.append("unlocked")


rows = []
with Transaction(rows) as t:
    t.insert(source())
    raise ValueError("rollback")
sink(rows)
with Transaction(rows) as t:
    t.insert("plain")
sink(rows)
with Transaction(rows) as t:
    t.insert(source())
sink(rows)
with Span("outer") as outer:
    with Span("inner"):
        Span.current().attributes["note"] = source()
        sink(Span.current().attributes)
    sink(Span.current().attributes)
    sink(outer.attributes)
sink(Span.current())
log = []
with locked(threading.Lock(), log) as entries:
    entries.append(len(source()))
    sink(log)
    entries.append(source())
sink(log)
