from probe import source, sink

_state = {"user": None, "log": []}
_current = None


def login(user):
    global _current
    _current = user
    _state["user"] = user


def logout():
    global _current
    _current = None
    _state["user"] = None


def audit(text):
    _state["log"].append(text)


def whoami():
    return _current or "nobody"


def main():
    sink(whoami())
    login(source())
    sink(whoami())
    sink(_state["user"])
    audit("login")
    sink(_state["log"])
    logout()
    sink(whoami())
    audit(source())
    sink(_state["log"])
    sink(_state["user"])


main()
