from registry import register
from . import base

LAST = None


@register("quiet")
class Quiet(base.Base):
    def text(self):
        return "..."
