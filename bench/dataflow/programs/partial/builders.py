from functools import partial, partialmethod, reduce, cmp_to_key, singledispatch
from operator import methodcaller, itemgetter
from probe import source, sink


def request(method, url, *, headers=None, body=None):
    return {"method": method, "url": url, "headers": headers or {}, "body": body}


get = partial(request, "GET")
authorised = partial(get, headers={"auth": source()})
sink(get("u")["headers"])
sink(authorised("u")["headers"])
sink(authorised("u")["url"])
sink(authorised("u", headers={"auth": "none"})["headers"])
sink(partial(authorised, body="b")("u")["body"])
sink(get(source())["url"])
sink(get(source())["method"])
sink(authorised.keywords)
sink(authorised.args)
sink(authorised.func is request)


class Form:
    def __init__(self):
        self.values = {}

    def put(self, name, value, *, upper=False):
        self.values[name] = value.upper() if upper else value
        return self

    name = partialmethod(put, "name")
    loud = partialmethod(put, upper=True)
    fixed = partialmethod(put, "fixed", source())


form = Form().name("n").loud("title", source())
sink(form.values["name"])
sink(form.values["title"])
form.fixed()
sink(form.values["fixed"])
sink(Form().name(source()).values)
swap = lambda f: lambda a, b: f(b, a)
sink(swap(partial(lambda a, b: a))("x", source()))
sink(swap(partial(lambda a, b: a))(source(), "x"))
add = partial(reduce, lambda a, b: a + b)
sink(add(["a", "b"]))
sink(add(["a", source()]))
by_size = sorted(["aa", "b"], key=cmp_to_key(lambda a, b: len(a) - len(b)))
sink(by_size)
pick = partial(map, itemgetter("k"))
sink(list(pick([{"k": "1", "j": source()}])))
sink(list(pick([{"k": source(), "j": "1"}])))
ask = partial(getattr, form)
sink(ask("values")["title"])
say = partial(print, sep="")
sink(say("x"))
sink(partial(partial, str)("x")())
sink(partial(partial, str.upper)(source())())
sink(partial(dict, a=source())(b="b")["b"])
sink(partial(dict, a=source())(b="b")["a"])
sink(partial(dict, a=source())(a="a"))
