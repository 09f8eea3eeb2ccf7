from probe import source, sink


class Secret:
    def __init__(self, value):
        self.value = value

    def __format__(self, spec):
        if spec == "full":
            return self.value
        return "***"

    def __str__(self):
        return "secret"


secret = Secret(source())
sink(f"{secret:full}")
sink(f"{secret}")
sink(f"{secret!s}")
sink("{:full}".format(secret))
sink("%s" % secret)
