from probe import source, sink
from abc import ABC, abstractmethod


class Channel(ABC):
    def __init__(self):
        self.sent = []

    @abstractmethod
    def format(self, user, text):
        ...

    def send(self, user, text):
        self.sent.append(self.format(user, text))


class Mail(Channel):
    def format(self, user, text):
        return f"To: {user['mail']}\n{text}"


class Push(Channel):
    def format(self, user, text):
        return f"{user['name']}: {text}"


class Notifier:
    def __init__(self, **channels):
        self.channels = channels

    def notify(self, user, text, via):
        for name in via:
            self.channels[name].send(user, text)


user = {"name": "ana", "mail": source()}
mail, push = Mail(), Push()
notifier = Notifier(mail=mail, push=push)
notifier.notify(user, "hello", ["mail", "push"])
sink(mail.sent)
sink(push.sent)
sink(notifier.channels["push"].sent)
push.send(user, source())
sink(push.sent)
