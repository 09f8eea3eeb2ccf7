from probe import source, sink


class Bus:
    def __init__(self):
        self.listeners = {}

    def subscribe(self, topic, listener):
        self.listeners.setdefault(topic, []).append(listener)

    def publish(self, topic, payload):
        for listener in self.listeners.get(topic, []):
            listener(payload)


class Recorder:
    def __init__(self):
        self.seen = []

    def on_message(self, payload):
        self.seen.append(payload)


class Counter:
    def __init__(self):
        self.count = 0

    def on_message(self, payload):
        self.count += 1


bus = Bus()
recorder, quiet, counter = Recorder(), Recorder(), Counter()
bus.subscribe("secret", recorder.on_message)
bus.subscribe("secret", counter.on_message)
bus.subscribe("news", quiet.on_message)
bus.publish("secret", source())
bus.publish("news", "sunny")
sink(recorder.seen)
sink(quiet.seen)
sink(counter.count)
