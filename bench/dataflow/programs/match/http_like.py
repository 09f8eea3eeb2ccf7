from dataclasses import dataclass, field

from probe import source, sink


@dataclass
class Request:
    method: str
    path: tuple
    body: dict = field(default_factory=dict)


NOTES = {}


def handle(request):
    match request:
        case Request("GET", ("notes", key)) if key in NOTES:
            return 200, NOTES[key]
        case Request("GET", ("notes", key)):
            return 404, f"no note {key}"
        case Request("GET", ("notes",)):
            return 200, sorted(NOTES)
        case Request("PUT", ("notes", key), {"text": text}):
            NOTES[key] = text
            return 201, key
        case Request("PUT", ("notes", _), body):
            return 400, list(body)
        case Request("DELETE", ("notes", key)):
            NOTES.pop(key, None)
            return 204, None
        case Request(method=method):
            return 405, method


sink(handle(Request("PUT", ("notes", "one"), {"text": source()})))
sink(handle(Request("PUT", ("notes", "two"), {"text": "plain"})))
sink(handle(Request("PUT", ("notes", "three"), {"wrong": source()})))
sink(handle(Request("GET", ("notes",))))
sink(handle(Request("GET", ("notes", "one"))))
sink(handle(Request("GET", ("notes", "two"))))
sink(handle(Request("GET", ("notes", "four"))))
sink(handle(Request("GET", ("notes", source()))))
sink(handle(Request("DELETE", ("notes", "one"))))
sink(NOTES)
sink(handle(Request("PATCH", ("notes",), {"text": source()})))
sink(handle(Request(source(), ())))
