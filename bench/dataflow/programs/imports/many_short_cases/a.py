value = "value"
holder = []


def change(v):
    global value
    value = v


def get():
    return value
