from .state import current


def login(token, name):
    current["token"] = token
    current["name"] = name
