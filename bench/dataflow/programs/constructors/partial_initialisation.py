from probe import source, sink


class Session:
    def __init__(self, token=None):
        self._reset()
        if token:
            self._login(token)

    def _reset(self):
        self.token = ""
        self.user = "anonymous"
        self.history = []

    def _login(self, token):
        self.token = token
        self.history.append("login")

    def logout(self):
        token = self.token
        self._reset()
        return token


session = Session(source())
sink(session.token)
sink(session.user)
sink(session.history)
sink(session.logout())
sink(session.token)
guest = Session()
sink(guest.token)
guest._login(source())
sink(guest.token)
sink(guest.history)
