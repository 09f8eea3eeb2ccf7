from probe import source
from core import plugin


@plugin
class Vault:
    def process(self, text):
        return text + source()
