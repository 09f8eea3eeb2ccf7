from probe import source, sink


class Exporter:
    redact = True

    def export(self, value):
        if self.redact:
            value = "redacted"
        return value


class RawExporter(Exporter):
    redact = False


sink(Exporter().export(source()))
sink(RawExporter().export(source()))
switched = Exporter()
switched.redact = False
sink(switched.export(source()))
sink(RawExporter().export("x"))
