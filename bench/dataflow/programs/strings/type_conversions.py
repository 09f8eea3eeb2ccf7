import ast
import string

from probe import source, sink


def test_numbers():
    sink(str(3))
    sink(int("3"))
    sink(str(len(source())))
    sink(hex(len(source())))
    sink(ord(source()[0]) > 0)


def test_repr():
    sink(repr(source()))
    sink(ascii(["x"]))
    sink(str([source()]))
    sink(str({"a": source()}))
    sink(str({"a": 1}))
    sink(ast.literal_eval(repr([source(), "b"])))


def test_constants():
    sink(string.ascii_letters)
    sink([c for c in string.digits if c in source()])
    sink(string.capwords(source()))


def test_compare():
    s = source()
    sink(s == "a")
    sink(s in ["a"])
    sink("a" if s else "b")
    sink(s or "b")
    sink(s and "b")
    sink(not s)
    sink(s is None)
    sink(isinstance(s, str))
    sink(type(s).__name__)
    sink(s.__class__.__name__)
    sink(s.__len__())
    sink(s.__str__())


test_numbers()
test_repr()
test_constants()
test_compare()
