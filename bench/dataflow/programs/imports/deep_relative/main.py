from app.api.v1 import handlers
from app.api.v1.handlers import get, put as store
from app.core import db
import app.core.db as database
from probe import source, sink

store("k", source())
store("p", "plain")
sink(get("k"))
sink(get("p"))
sink(db.ROWS["p"])
sink(database.ROWS["k"])
sink(handlers.describe("k"))
sink(handlers.VERSION)
sink(handlers.get_or("missing", "d"))
handlers.drop("k")
sink(db.ROWS)
