"""A shop."""
from ._cart import Cart
from ._checkout import checkout
from . import pricing

__all__ = ["Cart", "checkout"]
VERSION = "1"
