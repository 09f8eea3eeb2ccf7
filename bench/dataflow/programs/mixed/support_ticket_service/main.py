from app.models import Ticket, User
from app.repository import Repository
from app.service import TicketService, build_service
from app.rendering import Renderer, SafeRenderer
from probe import source, sink

repository = Repository()
service = build_service(repository)
alice = User("alice", email=source())
ticket = service.open(alice, "printer", body="paper jam")
sink(ticket.title)
sink(ticket.author.email)
sink(ticket.body)
service.comment(ticket.id, alice, source())
sink(ticket.comments[0].text)
sink(ticket.comments[0].author.name)
sink(service.titles())
sink(service.export(ticket.id))
sink(service.export(ticket.id, fields=("title", "id")))
sink(Renderer().render(ticket))
sink(SafeRenderer().render(ticket))
sink(service.render(ticket.id))
quiet = TicketService(repository, renderer=SafeRenderer())
sink(quiet.render(ticket.id))
sink(repository.count())
service.close(ticket.id)
sink(ticket.status)
sink(ticket.comments)
sink(repository.find(lambda item: item.status == "open"))
