from api import *
import api
from probe import source, sink

sink(public(source()))
sink(LIMIT)
sink(listed_private())
sink("_helper" in globals())
sink("skipped" in globals())
sink(api.skipped(source()))
sink(api.text.public(source()))
sink(text.public("x"))
