from probe import source, sink


class Handler:
    def handle(self, kind, payload):
        method = getattr(self, "on_" + kind, self.on_default)
        return method(payload)

    def on_default(self, payload):
        return "ignored"


class Chat(Handler):
    def on_message(self, payload):
        return payload["text"]

    def on_join(self, payload):
        return payload["user"] + " joined"


class Quiet(Chat):
    def on_message(self, payload):
        return str(len(super().on_message(payload)))

    on_leave = Chat.on_join


event = {"text": source(), "user": "u"}
sink(Chat().handle("message", event))
sink(Chat().handle("join", event))
sink(Chat().handle("leave", event))
sink(Quiet().handle("message", event))
sink(Quiet().handle("leave", event))
sink(Quiet().handle("leave", {"user": source()}))
sink(Handler().handle("message", event))
