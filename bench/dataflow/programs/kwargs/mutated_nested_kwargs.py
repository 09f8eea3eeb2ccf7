from probe import source, sink


def attach(*, payload, headers=None, log=None):
    headers = headers if headers is not None else {}
    headers["trace"] = payload["id"]
    payload.setdefault("meta", {})["note"] = source()
    if log is not None:
        log.append(payload["id"])
    return headers


payload, log, headers = {"id": "p1"}, [], {}
returned = attach(payload=payload, log=log, headers=headers)
sink(payload["id"])
sink(payload["meta"])
sink(log)
sink(headers)
sink(returned["trace"])
call = {"payload": {"id": source()}, "log": []}
attach(**call)
sink(call["log"])
sink(call["payload"]["id"])
sink(log)
