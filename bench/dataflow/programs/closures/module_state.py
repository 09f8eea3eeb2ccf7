from probe import source, sink

_current = None


def login(token):
    global _current
    _current = token


def current():
    return _current


def logout():
    global _current
    _current = None


def session():
    login(source())
    sink(current())
    logout()
    sink(current())


session()
sink(current())
