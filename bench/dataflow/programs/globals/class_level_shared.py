from probe import source, sink


class Session:
    token = None
    users = []


def open_session():
    Session.token = source()
    Session.users.append("ana")


def token():
    return Session.token


open_session()
sink(token())
sink(Session.users)
sink(Session().token)
