from app import create_app, settings
from app.services import notes as notes_service, users
from app.services.notes import add_note
from app.domain import *
from probe import source, sink

app = create_app(debug=True)
app.run("add", "u1", source())
sink(app.run("list", "u1"))
sink(app.run("count", "u1"))
sink(notes_service.find("u1"))
sink(users.current())
users.login(source())
sink(users.current())
sink(settings.DEBUG)
sink(add_note("u2", "plain").text)
sink(notes_service.find("u2"))
sink(Note("x", "y").text)
sink(app.run("missing", "u1"))
sink(app.config)
