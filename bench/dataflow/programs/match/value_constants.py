from probe import source, sink


class Topics:
    ORDERS = "orders"
    USERS = "users"


def consume(topic, message):
    match topic:
        case Topics.ORDERS:
            out = message["order"]
        case Topics.USERS:
            out = message["mail"]
        case _:
            out = "unknown"
    return out


payload = {"order": "o-1", "mail": source()}
sink(consume(Topics.ORDERS, payload))
sink(consume(Topics.USERS, payload))
sink(consume("else", payload))
