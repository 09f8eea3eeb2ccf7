from probe import source, sink


def describe(event):
    match event:
        case {"type": "login", "user": user, **rest}:
            sink(user)
            sink(rest)
        case {"type": "logout", **rest}:
            sink(rest["reason"])
            sink(rest["session"])


describe({"type": "login", "user": "ana", "token": source()})
describe({"type": "logout", "reason": "idle", "session": source()})
