from . import registry


class Plugin:
    def apply(self, text):
        return text


def apply_chain(names, text):
    for name in names:
        text = registry[name].apply(text)
    return text
