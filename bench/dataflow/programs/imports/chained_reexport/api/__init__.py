from .v1 import *

VERSION = "1"
