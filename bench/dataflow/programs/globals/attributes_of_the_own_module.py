import sys
from probe import source, sink

this = sys.modules[__name__]
status = "idle"
_private = source()


def set_status(value):
    this.status = value


def define(**names):
    for name, value in names.items():
        setattr(this, name, value)


def read(name, default="missing"):
    return getattr(this, name, default)


sink(status)
set_status(source())
sink(status)
sink(read("status"))
define(alpha="a", beta=source())
sink(alpha)
sink(beta)
sink(read("alpha"))
sink(read("gamma"))
del this.status
sink(read("status"))
sink(this._private)
globals()["delta"] = "d"
sink(delta)
