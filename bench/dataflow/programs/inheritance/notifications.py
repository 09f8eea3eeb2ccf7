from probe import source, sink


class Notifier:
    sent = ()

    def __init__(self, target):
        self.target = target
        self.sent = []

    def notify(self, subject, body):
        self.sent.append(self.render(subject, body))
        return self

    def render(self, subject, body):
        return f"{subject}: {body}"


class SubjectOnly(Notifier):
    def render(self, subject, body):
        return subject


class Truncated(Notifier):
    limit = 0

    def render(self, subject, body):
        full = super().render(subject, body)
        return full if len(full) < self.limit else f"{len(full)} characters"


class Short(Truncated):
    limit = 2


class Copying(Notifier):
    def __init__(self, target, other):
        super().__init__(target)
        self.other = other

    def notify(self, subject, body):
        self.other.notify(subject, body)
        return super().notify(subject, "see other")


class Silent(SubjectOnly, Short):
    pass


class Loud(Short, SubjectOnly):
    def render(self, subject, body):
        return SubjectOnly.render(self, subject.upper(), body)


sink(Notifier("a").notify("hello", source()).sent)
sink(SubjectOnly("a").notify("hello", source()).sent)
sink(SubjectOnly("a").notify(source(), "body").sent)
sink(Short("a").notify("hello", source()).sent)
first = Notifier("first")
second = Copying("second", first)
second.notify("hello", source())
sink(first.sent)
sink(second.sent)
sink(second.other.sent)
sink(Silent("a").notify("hello", source()).sent)
sink(Loud("a").notify("hello", source()).sent)
sink(Loud(source()).notify("hello", "body").target)
sink([kind("a").notify("hello", source()).sent for kind in (SubjectOnly, Silent)])
sink([kind("a").notify("hello", source()).sent for kind in (SubjectOnly, Notifier)])
sink(Notifier.sent)
