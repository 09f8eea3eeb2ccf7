from registry import register
from .base import Base

LAST = None
suffix = "!"


@register("loud")
class Loud(Base):
    def text(self):
        global LAST
        LAST = self.value.upper() + suffix
        return LAST
