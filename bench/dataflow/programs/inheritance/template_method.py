from probe import source, sink


class Report:
    def render(self):
        return self.header() + self.body()

    def header(self):
        return "# "


class SecretReport(Report):
    def body(self):
        return source()


class PublicReport(Report):
    def body(self):
        return "public"


sink(SecretReport().render())
sink(PublicReport().render())
sink(SecretReport().header())
