def value():
    return "south"


def relay(text):
    return "relayed"
