from probe import source, sink


class Record:
    def __init__(self, **values):
        object.__setattr__(self, "_values", values)

    def __getattr__(self, name):
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self._values[name] = value

    def __contains__(self, name):
        return name in self._values


class Audited(Record):
    writes = 0

    def __setattr__(self, name, value):
        Audited.writes += 1
        super().__setattr__(name, value.upper() if isinstance(value, str) else value)


record = Record(a="1", b=source())
sink(record.a)
sink(record.b)
sink("b" in record)
record.a = source()
sink(record.a)
record.b = "clean"
sink(record.b)
audited = Audited(x="x")
audited.note = source()
sink(audited.note)
sink(audited.x)
sink(Audited.writes)
sink(getattr(audited, "missing", "m"))
