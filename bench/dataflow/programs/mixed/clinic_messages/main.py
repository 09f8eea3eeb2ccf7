from clinic import registry
from clinic.handlers import *
from clinic.bus import Bus, Message
from probe import source, sink

bus = Bus()
registry.install(bus)
results = bus.publish(Message("visit.created", patient=source(), ward="w1"))
sink(results["summary"])
sink(results["ward"])
sink(results["length"])
sink(results)
results = bus.publish(Message("visit.closed", patient=source()))
sink(results)
sink(bus.dead_letters)
bus.publish(Message("unknown", note=source()))
sink(bus.dead_letters)
sink([message.topic for message in bus.history])
sink([message.payload for message in bus.history if message.topic == "visit.closed"])
sink(registry.HANDLERS["visit.created"][0].__name__)
