from . import state as shared


def profile():
    return shared.current["token"]


def about():
    return shared.current["name"]
