from probe import source, sink


class Session:
    def __init__(self, token):
        self._token = token

    @property
    def token(self):
        return self._token

    @token.deleter
    def token(self):
        self._token = "deleted"


session = Session(source())
sink(session.token)
del session.token
sink(session.token)
other = Session("plain")
sink(other.token)
