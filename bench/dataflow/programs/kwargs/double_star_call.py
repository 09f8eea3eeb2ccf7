from probe import source, sink


def connect(user, password, database="main", timeout=10):
    sink(user)
    sink(password)
    sink(database)
    sink(timeout)


settings = {"user": "svc", "timeout": 5}
settings["password"] = source()
connect(**settings)
