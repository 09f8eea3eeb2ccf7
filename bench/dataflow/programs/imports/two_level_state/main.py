from probe import source, sink
from app import state
from app.auth import login
from app.views import profile, about

login(source(), "ana")
sink(profile())
sink(about())
sink(state.current["name"])
sink(state.current["token"])
state.current["token"] = "expired"
sink(profile())
