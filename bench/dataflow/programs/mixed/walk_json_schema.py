import json
from probe import source, sink

SCHEMA = {
    "name": {"type": "str"},
    "notes": {"type": "list", "of": {"type": "str", "private": True}},
    "address": {"type": "dict", "fields": {"city": {"type": "str"}, "door": {"type": "int"}}},
}


def strip(value, spec):
    if spec.get("private"):
        return "<private>"
    kind = spec["type"]
    if kind == "dict":
        return {k: strip(value[k], sub) for k, sub in spec["fields"].items() if k in value}
    if kind == "list":
        return [strip(item, spec["of"]) for item in value]
    if kind == "int":
        return int(value)
    return value


def clean(document):
    return strip(document, {"type": "dict", "fields": SCHEMA})


document = {
    "name": "ann",
    "notes": ["x", source()],
    "address": {"city": source(), "door": "4", "extra": source()},
    "unknown": source(),
}
result = clean(document)
sink(result["name"])
sink(result["notes"])
sink(result["address"]["city"])
sink(result["address"]["door"])
sink(list(result["address"]))
sink("unknown" in result)
text = json.dumps(result)
sink(text)
sink(json.loads(text)["notes"])
sink(json.loads(text)["address"]["city"])
sink(json.dumps({**result, "address": None}, indent=2))
