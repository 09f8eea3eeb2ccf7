from probe import source, sink

TOKEN = "none"
HISTORY = []
CACHE = {}
_current = None


def login(token):
    global TOKEN, _current
    previous, TOKEN = TOKEN, token
    HISTORY.append(previous)
    _current = {"token": token, "level": 1}


def logout():
    global _current
    _current = None
    HISTORY.clear()


def current(key, default="anonymous"):
    return default if _current is None else _current[key]


def cached(function):
    def run(key):
        if key not in CACHE:
            CACHE[key] = function(key)
        return CACHE[key]

    return run


@cached
def load(key):
    return TOKEN + key


sink(current("token"))
sink(load("a"))
login(source())
sink(TOKEN)
sink(HISTORY)
sink(current("token"))
sink(current("level"))
sink(load("a"))
sink(load("b"))
login("guest")
sink(TOKEN)
sink(HISTORY)
sink(load("c"))
logout()
sink(current("token"))
sink(HISTORY)
globals()["TOKEN"] = source()
sink(TOKEN)
sink(CACHE["a"])


def shadow():
    TOKEN = "local"
    return TOKEN


sink(shadow())
sink(TOKEN)
