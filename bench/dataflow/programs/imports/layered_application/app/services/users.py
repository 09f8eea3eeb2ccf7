_current = ["nobody"]


def login(name):
    _current[0] = name


def current():
    return _current[0]
