from probe import source, sink

session = None


def start():
    global session
    session = {"key": source()}


def stop():
    global session
    session = None


def show():
    return session


start()
sink(show())
stop()
sink(show())
sink(session)
start()
sink(session)
