from probe import source
from plugins import base, register


@register("extra")
class Extra(base.Plugin):
    hidden = source()

    def apply(self, text):
        return super().apply(text) + self.hidden
