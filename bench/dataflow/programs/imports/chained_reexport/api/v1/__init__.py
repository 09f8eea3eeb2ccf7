from .handlers import read_secret, read_public
from . import handlers
