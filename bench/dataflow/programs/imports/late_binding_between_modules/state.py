current = "start"
history = []


def get():
    return current


def put(value):
    global current
    history.append(len(value))
    current = value
