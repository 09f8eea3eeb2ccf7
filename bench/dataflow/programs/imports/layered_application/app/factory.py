from . import settings
from .commands import COMMANDS


class App:
    def __init__(self, config):
        self.config = config

    def run(self, name, *args):
        command = COMMANDS.get(name)
        return command(*args) if command else "no such command"


def create_app(**overrides):
    settings.DEBUG = overrides.get("debug", settings.DEBUG)
    return App({**settings.OPTIONS, **overrides})
