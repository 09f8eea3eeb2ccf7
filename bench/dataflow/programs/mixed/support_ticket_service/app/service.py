from dataclasses import asdict

from .models import Comment, Ticket
from .rendering import Renderer


class TicketService:
    def __init__(self, repository, renderer=None):
        self.repository = repository
        self.renderer = renderer or Renderer()

    def open(self, user, title, **details):
        return self.repository.save(Ticket(title, user, **details))

    def comment(self, ident, user, text):
        self.repository.get(ident).comments.append(Comment(user, text))

    def titles(self):
        return [ticket.title for ticket in self.repository.all()]

    def export(self, ident, fields=None):
        data = asdict(self.repository.get(ident))
        if fields is not None:
            data = {name: data[name] for name in fields}
        return data

    def render(self, ident):
        return self.renderer.render(self.repository.get(ident))

    def close(self, ident):
        ticket = self.repository.get(ident)
        ticket.status = "closed"
        ticket.comments = []


def build_service(repository):
    return TicketService(repository)
