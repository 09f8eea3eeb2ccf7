_orders = []


def put(order):
    _orders.append(order)


def latest():
    return _orders[-1]


def count():
    return len(_orders)
