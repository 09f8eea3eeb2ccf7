from probe import source, sink

config = {"db": {"auth": {"user": "svc", "key": source()}}, "log": {"level": "info"}}
sink(config["db"]["auth"]["key"])
sink(config["db"]["auth"]["user"])
sink(config["log"])
sink(config["db"])
auth = config["db"]["auth"]
auth["key"] = "rotated"
sink(config["db"])
auth["extra"] = source()
sink(config["db"]["auth"]["extra"])
sink(config["log"]["level"])
