from probe import source, sink


class Credential:
    __match_args__ = ("owner", "secret")

    def __init__(self, owner, secret):
        self.owner = owner
        self.secret = secret


def audit(item):
    match item:
        case Credential(owner, secret):
            sink(owner)
            sink(secret)
        case _:
            sink(item)


audit(Credential("ana", source()))
audit("nothing to see")
