import audit
from hooks import Hooks
from probe import source, sink

hooks = Hooks()
audit.install(hooks)
sink(hooks.fire("saved", text=source(), size=3))
sink(audit.TRAIL)
sink(hooks.fire("loaded", text=source()))
sink(hooks.fire("missing", text=source()))
sink(audit.SIZES)
