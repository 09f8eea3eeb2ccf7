import transport
import client
from transport import deliver
from probe import source, sink

sink(client.send(source()))


def fake(text):
    return "faked"


original = transport.deliver
transport.deliver = fake
sink(client.send(source()))
sink(deliver(source()))
sink(original(source()))
transport.deliver = original
sink(client.send(source()))
client.Client.deliver = lambda self, text: "patched"
sink(client.Client().deliver(source()))
transport.settings["prefix"] = source()
sink(client.send("x"))
