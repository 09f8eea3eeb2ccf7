from probe import source, sink
import actions

handler = getattr(actions, "leak")
sink(handler())
sink(getattr(actions, "safe")())
sink(getattr(actions, "absent", actions.safe)())
setattr(actions, "extra", source())
sink(actions.extra)
sink(actions.NAME)
