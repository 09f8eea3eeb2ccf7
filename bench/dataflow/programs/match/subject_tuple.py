from probe import source, sink


def decide(role, record):
    match role, record:
        case "admin", {"ssn": ssn}:
            sink(ssn)
        case "guest", {"name": name}:
            sink(name)
        case _, {"ssn": _}:
            sink("refused")


row = {"name": "Ana", "ssn": source()}
decide("admin", row)
decide("guest", row)
decide("other", row)
