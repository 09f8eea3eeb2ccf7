from probe import source, sink

config = ("app", [("db", {"key": source(), "user": "svc"}), ("log", {"level": "info"})])
name, [(db_name, db), (log_name, log)] = config
sink(name)
sink(db_name)
sink(db["key"])
sink(db["user"])
sink(log["level"])
(_, (_, second)) = config
sink(second)
_, ((_, settings), *_rest) = config
sink(settings)
sink(_rest)
