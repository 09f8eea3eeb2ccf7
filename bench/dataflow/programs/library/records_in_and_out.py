import copy
import functools
import io
import json
import logging
import operator
import pickle
import queue
import random
import statistics
import string
import time
from collections import ChainMap, OrderedDict, UserDict, UserList, deque
from types import MappingProxyType, SimpleNamespace

from probe import source, sink


def test_json_text():
    text = json.dumps({"note": source()})
    sink(json.loads(text)["note"])
    sink(json.loads('{"note": "plain"}')["note"])
    sink(json.dumps({"note": "plain"}))
    buffer = io.StringIO()
    json.dump({"note": source()}, buffer)
    sink(buffer.getvalue())
    sink(json.load(io.StringIO('{"note": "plain"}')))


def test_pickle():
    sink(pickle.loads(pickle.dumps([source()])))
    sink(pickle.loads(pickle.dumps(["plain"])))


def test_user_containers():
    names = UserDict(first=source(), second="plain")
    sink(names["first"])
    sink(names["second"])
    items = UserList(["plain", source()])
    sink(items[0])
    sink(items[1])
    sink(MappingProxyType({"key": source()})["key"])


def test_queue():
    lifo = queue.LifoQueue()
    lifo.put("plain")
    lifo.put(source())
    sink(lifo.get())
    sink(lifo.get())


def test_logging():
    records = []

    class Handler(logging.Handler):
        def emit(self, record):
            records.append(record.getMessage())

    logger = logging.getLogger("bench")
    sink(logger.name)
    sink(records)


def test_numbers():
    sink(statistics.mean([1, 2]))
    sink(random.randint(1, 1))
    sink(random.choice(["plain", "other"]))
    sink(random.choice([source()]))
    sink(time.strftime("%Y") is None)
    sink(operator.add("plain", source()))
    sink(operator.itemgetter("key")({"key": "plain", "other": source()}))


def test_shapes():
    space = SimpleNamespace(first=source(), second="plain")
    sink(vars(space)["second"])
    sink(vars(space)["first"])
    sink(copy.replace(space, first="plain").first if hasattr(copy, "replace") else "plain")
    ordered = OrderedDict([("first", source()), ("second", "plain")])
    sink(list(ordered.values())[1])
    sink(next(reversed(ordered)))
    ring = deque(["one", source()], maxlen=1)
    sink(list(ring))
    ring.append("two")
    sink(list(ring))


def test_text():
    sink(string.Template("$who: $what").substitute(who="plain", what="other"))
    sink(string.Template("$who").safe_substitute(who=source()))
    sink(functools.reduce(operator.concat, ["one", "two"]))
    sink(functools.reduce(operator.concat, ["one", source()]))


for test in (
    test_json_text,
    test_pickle,
    test_user_containers,
    test_queue,
    test_logging,
    test_numbers,
    test_shapes,
    test_text,
):
    test()
