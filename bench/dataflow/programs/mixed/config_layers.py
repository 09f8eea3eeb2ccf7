from probe import source, sink
from collections import ChainMap

DEFAULTS = {"region": "eu", "token": "none", "debug": "off"}


def load_environment():
    return {"token": source()}


def load_file():
    return {"region": "us"}


def merged(*layers):
    result = {}
    for layer in layers:
        result.update(layer)
    return result


settings = merged(DEFAULTS, load_environment(), load_file())
sink(settings["token"])
sink(settings["debug"])
sink(merged(DEFAULTS, load_file()))
sink({**DEFAULTS, **load_environment(), "token": "fixed"})
sink(ChainMap(load_file(), DEFAULTS)["region"])
sink(ChainMap(load_environment(), DEFAULTS)["token"])
