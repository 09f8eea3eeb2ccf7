from probe import source, sink

session = {"token": source(), "user": source()}
del session["token"]
sink(session.get("token"))
sink(session.get("token", "none"))
sink(session["user"])
session["user"] = session.get("token", "anonymous")
sink(session["user"])
session.update(user=source(), token="t")
sink(session["token"])
session.clear()
sink(session)
session["x"] = "y"
sink(session)
