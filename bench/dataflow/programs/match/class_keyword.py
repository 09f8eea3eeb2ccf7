from probe import source, sink
from dataclasses import dataclass


@dataclass
class Request:
    path: str
    body: str
    headers: dict


def route(request):
    match request:
        case Request(path="/health", body=body):
            sink(body)
        case Request(path=path, headers={"Authorization": auth}):
            sink(path)
            sink(auth)
        case Request(path=path, body=body):
            sink(path)
            sink(body)


route(Request("/health", "", {}))
route(Request("/v1", "empty", {"Authorization": source()}))
route(Request("/v2", source(), {}))
