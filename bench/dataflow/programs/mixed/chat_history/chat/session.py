from .policy import Policy


class Session:
    def __init__(self, policy: Policy):
        self.policy = policy
        self._messages = []

    def say(self, role, text):
        self._messages.append({"role": role, "content": self.policy.apply(text)})

    def messages(self):
        return list(self._messages)
