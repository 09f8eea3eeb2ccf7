import inspect
import types
import weakref
from types import MappingProxyType, SimpleNamespace
from probe import source, sink

secret = source()


class Node:
    def __init__(self, text):
        self.text = text


node = Node(secret)
ref = weakref.ref(node)
sink(ref().text)
cache = weakref.WeakValueDictionary()
cache["n"] = node
sink(cache["n"].text)
keyed = weakref.WeakKeyDictionary()
keyed[node] = "meta"
sink(keyed[node])
view = MappingProxyType({"a": "1", "b": secret})
sink(view["a"])
sink(view["b"])
space = SimpleNamespace(a="1", **{"b": secret})
sink(space.a)
sink(space.b)
space.a = secret
sink(vars(space)["a"])


def greet(name, note="n"):
    return note


sink(list(inspect.signature(greet).parameters))
bound = inspect.signature(greet).bind(secret, note="x")
sink(greet(*bound.args, **bound.kwargs))
method = types.MethodType(lambda self, suffix: self.text + suffix, node)
sink(method("!"))
sink(inspect.isfunction(greet))
