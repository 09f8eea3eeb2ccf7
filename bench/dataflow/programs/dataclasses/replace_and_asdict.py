from dataclasses import asdict, astuple, dataclass, field, replace

from probe import source, sink


@dataclass
class User:
    name: str
    note: str = "none"
    tags: list = field(default_factory=list)


@dataclass(frozen=True)
class Pair:
    a: str
    b: str


def test_fields():
    u = User("n", source())
    sink(u.name)
    sink(u.note)
    sink(u)
    sink(repr(u))
    sink(User("n"))


def test_replace():
    u = User("n", source())
    v = replace(u, note="clean")
    sink(v.note)
    sink(v)
    sink(replace(u, name="m").note)


def test_asdict():
    d = asdict(User("n", note=source()))
    sink(d["name"])
    sink(d["note"])
    sink(list(d))
    sink(astuple(Pair("a", source()))[0])
    sink(astuple(Pair("a", source()))[1])


def test_factory_is_fresh():
    a, b = User("a"), User("b")
    a.tags.append(source())
    sink(b.tags)
    sink(a.tags)


def test_eq():
    sink(Pair(source(), "b") == Pair("a", "b"))
    sink(hash(Pair(source(), "b")) == 0)


test_fields()
test_replace()
test_asdict()
test_factory_is_fresh()
test_eq()
