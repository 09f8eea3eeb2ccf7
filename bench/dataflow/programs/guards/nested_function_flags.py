from probe import source, sink


class Policy:
    def __init__(self, allow=False, limit=None):
        self.allow = allow
        self.limit = limit


def guard(policy, text):
    if not policy.allow:
        return "denied"
    if policy.limit is not None and policy.limit == 0:
        return ""
    return text


def send(text, *, policy=None):
    policy = policy or Policy()
    return guard(policy, text)


sink(send(source()))
sink(send(source(), policy=Policy(True)))
sink(send(source(), policy=Policy(True, 0)))
sink(send(source(), policy=Policy(allow=True, limit=5)))
strict = Policy(True)
strict.allow = False
sink(send(source(), policy=strict))
strict.allow = True
sink(send(source(), policy=strict))
