from probe import source, sink
import session

session.login("ana", source())
sink(session.current_password())
sink(session.current_user())
sink(session.history)
session.logout()
sink(session.state)
