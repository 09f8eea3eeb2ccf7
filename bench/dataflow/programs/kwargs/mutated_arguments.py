from probe import source, sink


def fill(target, *sources, into="out", **values):
    for item in sources:
        target.setdefault(into, []).extend(item)
    target.update(values)


def each(*targets, value=None):
    for number, target in enumerate(targets):
        if number:
            target.append(value)


def reset(*, box, keep=()):
    for key in list(box):
        if key not in keep:
            del box[key]


def through(function, *args, **named):
    return function(*args, **named)


one, two = {}, {}
fill(one, ["x"], [source()], into="list")
fill(two, ["y"], note=source(), kind="k")
sink(one["list"][0])
sink(one["list"][1])
sink(two["out"])
sink(two["note"])
sink(two["kind"])
a, b, c = [], [], []
each(a, b, value=source())
sink(a)
sink(b)
through(each, a, c, value=source())
sink(c)
sink(a)
reset(box=two, keep=("kind",))
sink(two)
through(reset, box=one, keep=("list",))
sink(one)
through(reset, box=one)
sink(one)


def default_list(item, seen=[]):
    seen.append(item)
    return seen


sink(default_list("first"))
sink(default_list(source()))
sink(default_list("third"))
sink(default_list("own", []))
sink(default_list.__defaults__[0])


class Api:
    def call(self, method, /, *path, timeout=1, **query):
        return "/".join(path), query, timeout

    def __getattr__(self, name):
        return lambda *path, **query: self.call(name, *path, **query)


api = Api()
path, query, timeout = api.get("users", source(), page=2)
sink(path)
sink(query)
sink(timeout)
path, query, timeout = api.post("users", self=source(), timeout=3)
sink(path)
sink(query["self"])
sink(timeout)
