from probe import source, sink


def configure(**settings):
    sink(settings["host"])
    sink(settings["auth"])
    sink(settings["retries"])


base = {"host": "localhost", "auth": "none"}
local = {"auth": source(), "retries": 2}
configure(**{**base, **local})


def configure_again(host, auth, retries):
    sink(host)
    sink(auth)
    sink(retries)


configure_again(**{**local, **base})
