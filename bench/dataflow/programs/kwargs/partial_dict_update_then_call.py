from probe import source, sink


def connect(*, host="localhost", token="", timeout=10):
    return "connected to " + host


def describe(*, host="localhost", token="", timeout=10):
    return "using " + token


DEFAULTS = {"host": "db", "timeout": 5}


def with_options(function, **overrides):
    options = dict(DEFAULTS)
    options.update(overrides)
    return function(**options)


def with_merge(function, overrides):
    return function(**{**DEFAULTS, **overrides})


secret = source()
sink(with_options(connect, token=secret))
sink(with_options(describe, token=secret))
sink(with_options(describe))
sink(with_merge(connect, {"token": secret}))
sink(with_merge(describe, {"token": secret}))
sink(DEFAULTS)
sink(with_merge(connect, {"host": secret}))
