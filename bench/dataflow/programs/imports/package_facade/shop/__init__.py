from . import settings
from .cart import Cart, checkout
from .settings import token

__all__ = ["Cart", "checkout"]


def current_token():
    return settings.token
