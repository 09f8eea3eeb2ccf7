from probe import source, sink
from helpers import *

sink(exported())
sink(plain)
try:
    sink(hidden())  # dead
except NameError:
    sink("no such name")
