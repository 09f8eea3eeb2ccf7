from probe import source, sink
from api import read_secret, read_public
import api

sink(read_secret())
sink(read_public())
sink(api.v1.handlers.read("secret"))
sink(api.VERSION)
