import bisect
import copy
import datetime
import decimal
import enum
import fractions
import heapq
import operator
import random
import sqlite3
import statistics
import sys
import types
import uuid
import weakref

from probe import sink, source

secret = source()
heap = [(2, "b")]
heapq.heappush(heap, (1, secret))
sink(heapq.heappop(heap)[1])
sink(heapq.nlargest(1, [3, 1]))
sink(heapq.nsmallest(1, [secret]))
sink(list(heapq.merge(["a"], [secret])))
calm = ["b", "a"]
heapq.heapify(calm)
sink(calm)
sink(heapq.heapreplace(calm, "c"))
sink(heapq.heappushpop(["x"], secret))  # over: which is smaller is for the run
ordered = ["a"]
bisect.insort(ordered, secret)
sink(ordered)
sink(bisect.bisect(ordered, secret))
sink(bisect.bisect_left(["a"], "b"))

record = {"note": secret, "mode": ["x"]}
clone = copy.deepcopy(record)
record["note"] = "x"
sink(clone["note"])
sink(record["note"])
clone["mode"].append(secret)
sink(record["mode"])
shallow = copy.copy(record)
shallow["mode"].append(secret)
sink(record["mode"])

sink(random.choice(["a", "b"]))
sink(random.choice([secret]))
sink(random.choices([secret], k=2))
sink(random.sample([secret, "x"], 2))
deck = ["a", secret]
random.shuffle(deck)
sink(deck)
sink(random.randint(1, 2))
sink(statistics.mode([secret, secret]))
sink(statistics.mean([1, 2]))
sink(datetime.datetime(2024, 1, 2).strftime("%Y" + secret))
sink(datetime.datetime.now().isoformat())
sink(datetime.date.today().strftime("%Y"))
sink(datetime.datetime.fromisoformat("2024-01-02").isoformat())
sink(str(datetime.timedelta(days=1)))
sink(str(decimal.Decimal("1.5")))
sink(str(fractions.Fraction(1, 2)))
sink(str(uuid.uuid4()))
sink(operator.itemgetter("note")(clone))
sink(operator.itemgetter("mode")({"mode": "x", "note": secret}))
sink(operator.attrgetter("note")(types.SimpleNamespace(note=secret)))
sink(operator.methodcaller("upper")(secret))
sink(operator.methodcaller("count", "a")(secret))
sink(operator.add("a", secret))
sink(operator.contains("a", "b"))
sink(operator.length_hint([secret]))
sink(operator.not_(secret))
space = types.SimpleNamespace(note=secret, mode="x")
sink(vars(space)["note"])
sink(vars(space)["mode"])
space.late = secret
sink(space.late)


class Thing:
    def __init__(self, note):
        self.note = note


thing = Thing(secret)
sink(weakref.ref(thing)().note)
sink(weakref.ref(Thing)().__name__)
cache = weakref.WeakValueDictionary()
cache["a"] = thing
sink(cache["a"].note)

base = sqlite3.connect(":memory:")
base.execute("create table notes (id integer, note text)")
base.execute("insert into notes values (?, ?)", (1, secret))
sink(base.execute("select note from notes").fetchone()[0])
sink(base.execute("select note from notes").fetchall())
cursor = base.cursor()
cursor.execute("select id, note from notes")
for row in cursor:
    sink(row[1])
base.commit()
base.close()
clean = sqlite3.connect(":memory:")
clean.execute("create table notes (id integer, note text)")
clean.executemany("insert into notes values (?, ?)", [(1, "x")])
sink(clean.execute("select note from notes").fetchall())
clean.close()

sys.modules["made"] = types.SimpleNamespace(note=secret)
import made

sink(made.note)  # missed: modules that the program itself puts in place are not followed
globals()["late"] = secret
sink(late)
globals()["calmly"] = "x"
sink(calmly)
sink(sys.argv[1:])
sink(sys.version_info[0])


class Color(enum.Enum):
    RED = "red"


sink(Color.RED.value)
sink(Color("red").name)
sink([color.value for color in Color])
