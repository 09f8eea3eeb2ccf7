from probe import source, sink


class Csv:
    def write(self, rows):
        return "\n".join(rows)


class Counted:
    def write(self, rows):
        return f"{len(rows)} rows"


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


class Wrapper(Proxy):
    def write(self, rows):
        return "wrapped " + self._target.write(rows)


def export(writer, rows):
    return writer.write(rows)


secret = source()
rows = ["a", secret]
sink(export(Csv(), rows))
sink(export(Counted(), rows))
sink(export(Proxy(Csv()), rows))
sink(export(Proxy(Counted()), rows))
sink(export(Wrapper(Proxy(Csv())), rows))
sink(export(Wrapper(Counted()), rows))
writers = {"csv": Csv, "count": Counted}
sink([export(cls(), rows) for name, cls in writers.items() if name == "count"])
sink(export(writers["csv"](), ["x"]))
