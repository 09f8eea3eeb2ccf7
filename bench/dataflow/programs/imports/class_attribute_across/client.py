from settings import Settings


def header():
    return "Bearer " + Settings.token


def address():
    return "https://" + Settings.host


class Client:
    def token(self):
        return Settings.token
