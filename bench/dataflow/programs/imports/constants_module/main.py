from probe import source, sink
from const import ENABLED, DISABLED
import const


def send(value):
    if ENABLED:
        sink(value)
    if DISABLED:
        sink(value)  # dead
    if const.MODE == "strict":
        value = "stripped"
    sink(value)


send(source())
