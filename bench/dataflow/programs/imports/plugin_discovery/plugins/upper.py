from . import register
from .base import Plugin


@register("upper")
class Upper(Plugin):
    def apply(self, text):
        return super().apply(text).upper()
