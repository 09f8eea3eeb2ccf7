from probe import source, sink
import sys


def stop(value):
    if value:
        return "stopped"
    sys.exit(value)
    sink(value)  # dead


secret = source()
sink(stop(secret))
if sys.version_info >= (3, 0):
    shown = secret
else:
    shown = "old"
sink(shown)
if sys.version_info < (3, 0):
    sink(secret)  # dead
