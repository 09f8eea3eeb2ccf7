import queue
import threading
from probe import source, sink


class Bus:
    def __init__(self):
        self.topics = {}
        self.lock = threading.Lock()

    def topic(self, name):
        with self.lock:
            if name not in self.topics:
                self.topics[name] = queue.Queue()
            return self.topics[name]

    def publish(self, name, message):
        self.topic(name).put(message)

    def drain(self, name):
        inbox, out = self.topic(name), []
        while not inbox.empty():
            out.append(inbox.get())
        return out


class Worker(threading.Thread):
    def __init__(self, bus, name, action):
        super().__init__(daemon=True)
        self.bus, self.topic_name, self.action = bus, name, action
        self.done = []

    def run(self):
        for message in self.bus.drain(self.topic_name):
            self.done.append(self.action(message))


bus = Bus()
bus.publish("in", source())
bus.publish("in", "plain")
bus.publish("other", "o")
worker = Worker(bus, "in", str.upper)
counter = Worker(bus, "other", len)
for thread in (worker, counter):
    thread.start()
    thread.join()
sink(worker.done)
sink(counter.done)
bus.publish("other", "p")
sink(bus.drain("other"))
bus.publish("in", source())
sink(bus.drain("in"))
sink(list(bus.topics))
results = {}
thread = threading.Thread(target=results.update, kwargs={"a": source(), "b": "x"})
thread.start()
thread.join()
sink(results["a"])
sink(results["b"])
