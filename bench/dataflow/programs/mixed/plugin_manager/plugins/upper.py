from core import plugin


@plugin
class Upper:
    def process(self, text):
        return text.upper()
