from probe import source, sink
from facade import *

sink(open_vault())
sink(LABEL)
sink(make("x"))
sink(make(source()))
