from probe import source, sink

secret = source()


def reveal(*_):
    return secret


def conceal(*_):
    return "concealed"


TABLE = {
    "a": {"run": reveal, "name": "a"},
    "b": {"run": conceal, "steps": [conceal, reveal]},
    ("c", 1): (conceal, {"deep": reveal}),
}
sink(TABLE["a"]["run"]())
sink(TABLE["b"]["run"]())
sink(TABLE["b"]["steps"][0]())
sink(TABLE["b"]["steps"][1]())
sink(TABLE["c", 1][0]())
sink(TABLE["c", 1][1]["deep"]())
TABLE["a"]["run"] = conceal
sink(TABLE["a"]["run"]())
sink(TABLE["a"]["name"])
TABLE["b"]["steps"].reverse()
sink(TABLE["b"]["steps"][0]())
TABLE.setdefault("d", {}).setdefault("run", reveal)
sink(TABLE["d"]["run"]())
run, *others = TABLE["b"]["steps"]
sink(run())
sink(others[0]())
sink([entry["run"]() for key, entry in TABLE.items() if key == "a"])
pairs = list(zip(["x", "y"], [reveal, conceal]))
sink(pairs[0][1]())
sink(pairs[1][1]())
sink(dict(pairs)["y"]())
lookup = {function: name for name, function in pairs}
sink(lookup[conceal])
