import os
from contextlib import ContextDecorator, contextmanager
from unittest import mock

from probe import source, sink


class Settings:
    debug = "off"
    token = "none"


class override(ContextDecorator):
    def __init__(self, **values):
        self.values = values

    def __enter__(self):
        self.old = {k: getattr(Settings, k) for k in self.values}
        for k, v in self.values.items():
            setattr(Settings, k, v)

    def __exit__(self, *error):
        for k, v in self.old.items():
            setattr(Settings, k, v)


@override(token=source())
def read_token():
    return Settings.token


@override(debug="on")
def read_both():
    return Settings.debug, Settings.token


with override(token=source()):
    sink(Settings.token)
    sink(Settings.debug)
    with override(token="inner"):
        sink(Settings.token)
    sink(Settings.token)
sink(Settings.token)
sink(read_token())
sink(read_both())
with mock.patch.dict(os.environ, {"X_NOTE": source()}):
    sink(os.environ["X_NOTE"])
sink(os.environ.get("X_NOTE", "gone"))
