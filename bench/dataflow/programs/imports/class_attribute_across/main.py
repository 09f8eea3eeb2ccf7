from probe import source, sink
from settings import Settings
import client

Settings.token = source()
Settings.host = "example.org"
sink(client.header())
sink(client.address())
sink(client.Client().token())
