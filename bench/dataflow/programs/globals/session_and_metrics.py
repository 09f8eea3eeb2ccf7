from probe import source, sink

SESSION = {"user": None, "visits": 0}
METRICS = {}
_log = []
_last = ("none", None)


def login(user):
    SESSION["user"] = user
    count("login")


def visit():
    SESSION["visits"] += 1
    return SESSION["visits"]


def count(name, step=1):
    METRICS[name] = METRICS.get(name, 0) + step


def log(message, *args):
    global _last
    _log.append(message)
    _last = (message, args)


def flush():
    out = list(_log)
    _log.clear()
    return out


def whoami():
    return SESSION["user"]


def logout():
    old, SESSION["user"] = SESSION["user"], None
    return old


sink(whoami())
login(source())
sink(whoami())
sink(visit())
sink(METRICS)
log("logged in", source())
sink(_last[0])
sink(_last[1])
sink(_log)
log(source())
sink(_log)
sink(flush())
sink(_log)
sink(logout())
sink(whoami())
sink(SESSION)
