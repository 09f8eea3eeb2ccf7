from .registry import handles

__all__ = []


@handles("visit.created")
def summarise(message):
    return {"summary": "visit of " + message["patient"]}


@handles("visit.created")
def place(message):
    return {"ward": message.get("ward", "none"), "length": len(message["patient"])}


@handles("visit.closed", "visit.lost")
def close(message):
    return {"closed": message.get("ward", "no ward")}
