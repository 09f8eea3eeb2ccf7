from probe import source, sink
from chat.session import Session
from chat.policy import Policy

open_session = Session(Policy(redact=False))
open_session.say("user", source())
sink(open_session.messages())
closed = Session(Policy(redact=True))
closed.say("user", source())
sink(closed.messages())
sink(open_session.messages()[0]["role"])
sink(open_session.messages()[0]["content"])
