from enum import Enum

from probe import source, sink


class Kind(Enum):
    TEXT = "text"
    FILE = "file"


LIMIT = 3


def handle(command):
    match command.split("|"):
        case ["quit"]:
            return "bye"
        case ["say", text]:
            return text
        case ["say", _, text, *_]:
            return text
        case ["drop", _]:
            return "dropped"
        case [name, *args]:
            return name, len(args)


def by_kind(kind, payload):
    match kind:
        case Kind.TEXT:
            return payload
        case Kind.FILE:
            return "file"


def nested(event):
    match event:
        case {"user": {"name": name, "id": int(id)}, "items": [{"sku": sku}, *_]}:
            return {"name": name, "id": id, "sku": sku}
        case {"user": {"name": name}} | {"name": name}:
            return {"name": name}
    return {"name": "nobody"}


def status(code):
    match code:
        case 200 | 201:
            return "ok"
        case 404:
            return source()
        case n if n > 500:
            return "server"
    return "unknown"


sink(handle("quit"))
sink(handle("say|" + source()))
sink(handle("say|a|b"))
sink(handle("drop|" + source()))
sink(handle("other|" + source()))
sink(by_kind(Kind.TEXT, source()))
sink(by_kind(Kind.FILE, source()))
e = {"user": {"name": source(), "id": 3}, "items": [{"sku": "s"}, {"sku": source()}]}
sink(nested(e)["name"])
sink(nested(e)["id"])
sink(nested(e)["sku"])
sink(nested({"name": source()})["name"])
sink(nested({"other": source()})["name"])
sink(status(200))
sink(status(404))
sink(status(503))
sink(status(100))
