from probe import source, sink


class Check:
    name = "check"

    def run(self):
        return self.name


class KeyCheck(Check):
    name = "key"

    def run(self):
        return source()


class SizeCheck(Check):
    name = "size"


def run_all():
    return [check().run() for check in Check.__subclasses__()]


sink(run_all())
sink([check.name for check in Check.__subclasses__()])
sink(SizeCheck().run())
