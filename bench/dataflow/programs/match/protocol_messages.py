from probe import source, sink


class Session:
    def __init__(self):
        self.user = None
        self.log = []

    def handle(self, message):
        match message:
            case {"cmd": "login", "user": user} if user:
                self.user = user
                return "ok"
            case {"cmd": "say", "text": str() as text, **rest} if self.user:
                self.log.append(text)
                return f"{self.user}: {text}" if rest.get("echo") else "said"
            case {"cmd": "quit" | "exit"}:
                self.user, self.log = None, []
                return "bye"
            case {"cmd": other}:
                return f"unknown {other}"
        return None


s = Session()
sink(s.handle({"cmd": "say", "text": source()}))
sink(s.handle({"cmd": "login", "user": "ann"}))
sink(s.handle({"cmd": "say", "text": source()}))
sink(s.log)
sink(s.handle({"cmd": "say", "text": source(), "echo": True}))
sink(s.handle({"cmd": "exit", "text": source()}))
sink(s.log)
sink(s.handle({"cmd": source()}))
sink(s.handle(source()))
