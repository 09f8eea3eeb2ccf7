from probe import source, sink


def record():
    return {"id": "1", "name": source(), "city": "Ghent"}


def deleted():
    r = record()
    del r["name"]
    sink(r)


def popped():
    r = record()
    name = r.pop("name")
    sink(r)
    sink(name)


def popped_default():
    r = record()
    sink(r.pop("zip", "none"))
    sink(r.pop("name", "none"))


def cleared():
    r = record()
    r.clear()
    sink(r)


def copied_then_redacted():
    r = record()
    safe = dict(r)
    safe["name"] = "***"
    sink(safe)
    sink(r)


def shallow():
    r = {"inner": record()}
    c = r.copy()
    c["inner"]["name"] = "***"
    sink(r)


def deep():
    import copy

    r = {"inner": record()}
    c = copy.deepcopy(r)
    c["inner"]["name"] = "***"
    sink(c)
    sink(r["inner"])


def membership():
    r = record()
    sink("name" in r)
    sink(r.get("nickname"))
    sink(r.get("nickname", r["city"]))
    sink(r.get("nickname") or r["name"])


def pop_loop():
    r = record()
    for key in ("name", "city"):
        r.pop(key, None)
    sink(r)


def without(d, *keys):
    return {k: v for k, v in d.items() if k not in keys}


def only(d, *keys):
    return {k: d[k] for k in keys}


deleted()
popped()
popped_default()
cleared()
copied_then_redacted()
shallow()
deep()
membership()
pop_loop()
sink(without(record(), "name"))
sink(without(record(), "city"))
sink(only(record(), "id", "city"))
sink(only(record(), "id", "name"))
