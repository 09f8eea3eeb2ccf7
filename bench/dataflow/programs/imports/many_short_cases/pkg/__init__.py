from . import sub
from .sub import deep as _deep

__all__ = ["exported", "name"]
name = "pkg"
kept = sub.state


def exported(v):
    return _deep(v)
