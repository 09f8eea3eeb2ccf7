from .state import STATE, getter, setter
from . import inner

extra = "none"


def use_extra():
    return extra
