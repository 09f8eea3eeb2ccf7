import state


def write(x):
    state.value = x
    state.items.append(x)


def reset():
    state.value = "reset"


def rebind():
    state.items = ["new"]
