from enum import Enum

from probe import source, sink


class Key(Enum):
    NAME = "name"
    CITY = "city"


PREFIX = "user"


def key(part):
    return f"{PREFIX}:{part}"


def test_format_keys():
    d = {key("name"): source(), key("city"): "c"}
    sink(d["user:name"])
    sink(d[key("city")])
    sink(d["user" + ":" + "city"])


def test_enum_keys():
    d = {Key.NAME: source(), Key.CITY: "c"}
    sink(d[Key.NAME])
    sink(d[Key.CITY])
    sink(d[Key("city")])
    sink({k.value: v for k, v in d.items()}["city"])


def test_tuple_keys():
    d = {("a", 1): source(), ("a", 2): "x"}
    sink(d["a", 1])
    sink(d["a", 2])
    sink(d[("a", 1 + 1)])


def test_int_keys():
    d = {i: v for i, v in enumerate(["a", source()])}
    sink(d[0])
    sink(d[1])
    d[True] = "clean"
    sink(d[1])


def test_key_is_secret():
    d = {source(): "x"}
    sink(d)
    sink(list(d.values()))
    sink(d[source()])
    sink(next(iter(d)))


def test_fromkeys():
    d = dict.fromkeys(["a", "b"], "x")
    d["a"] = source()
    sink(d["b"])
    sink(d["a"])
    sink(dict.fromkeys("ab", source())["b"])


def test_case():
    d = {"Name".lower(): source(), "City".lower(): "c"}
    sink(d["name"])
    sink(d["city"])
    sink(d.get("City", "?"))


test_format_keys()
test_enum_keys()
test_tuple_keys()
test_int_keys()
test_key_is_secret()
test_fromkeys()
test_case()
