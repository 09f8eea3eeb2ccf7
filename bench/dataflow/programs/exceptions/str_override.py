from probe import source, sink


class Denied(Exception):
    def __init__(self, user, secret):
        super().__init__(user, secret)
        self.user = user

    def __str__(self):
        return "denied for " + self.user


class Leaky(Denied):
    def __str__(self):
        return super().__str__() + " with " + self.args[1]


def explain(error):
    try:
        raise error
    except Denied as caught:
        return f"{caught}"


sink(explain(Denied("ana", source())))
sink(explain(Leaky("ana", source())))
sink(explain(Denied(source(), "x")))
sink(Denied("ana", source()).args)
