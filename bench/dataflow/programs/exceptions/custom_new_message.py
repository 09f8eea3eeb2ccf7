from probe import source, sink


class QuotaError(RuntimeError):
    template = "quota of {user} exceeded"

    def __init__(self, user, limit):
        self.user = user
        self.limit = limit
        super().__init__(self.template.format(user=user))


def use(user, limit):
    raise QuotaError(user, limit)


try:
    use(source(), "10")
except QuotaError as error:
    sink(str(error))
    sink(error.limit)
    sink(error.template)
try:
    use("ana", source())
except RuntimeError as error:
    sink(str(error))
    sink(error.limit)
