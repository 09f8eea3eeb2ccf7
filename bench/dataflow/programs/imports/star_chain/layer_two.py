from layer_one import *
from probe import source

LABEL = "two"


def open_vault():
    return LABEL + source()
