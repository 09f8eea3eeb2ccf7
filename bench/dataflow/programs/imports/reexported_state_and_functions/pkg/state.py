STATE = {"value": "initial"}


def setter(value):
    STATE["value"] = value


def getter():
    return STATE["value"]
