class Message:
    def __init__(self, topic, **payload):
        self.topic = topic
        self.payload = payload

    def __getitem__(self, key):
        return self.payload[key]

    def get(self, key, default=None):
        return self.payload.get(key, default)


class Bus:
    def __init__(self):
        self._subscribers = {}
        self.history = []
        self.dead_letters = []

    def subscribe(self, topic, handler):
        self._subscribers.setdefault(topic, []).append(handler)

    def publish(self, message):
        self.history.append(message)
        handlers = self._subscribers.get(message.topic)
        if not handlers:
            self.dead_letters.append(message.payload)
            return {}
        results = {}
        for handler in handlers:
            outcome = handler(message)
            if outcome:
                results.update(outcome)
        return results
