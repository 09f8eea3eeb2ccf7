from . import register
from .base import Plugin

CHARACTER = "*"


@register("mask")
class Mask(Plugin):
    def apply(self, text):
        return CHARACTER * len(text)
