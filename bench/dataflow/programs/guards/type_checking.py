from probe import source, sink
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    sink(source())  # dead
else:
    value = source()
sink(value)

if __debug__:
    sink("debug build")
if not __debug__:
    sink(value)  # dead
if __name__ == "__main__":
    sink(value)
