import state


def read():
    return state.value


def read_items():
    return state.items
