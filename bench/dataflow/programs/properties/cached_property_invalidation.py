from functools import cached_property
from probe import source, sink


class Report:
    def __init__(self, rows):
        self.rows = rows

    @cached_property
    def text(self):
        return "\n".join(self.rows)

    @cached_property
    def size(self):
        return len(self.rows)

    def refresh(self, rows):
        self.rows = rows
        self.__dict__.pop("text", None)


report = Report(["a", source()])
sink(report.text)
sink(report.size)
report.rows = ["b"]
sink(report.text)
report.refresh(["c"])
sink(report.text)
clean = Report(["a"])
sink(clean.text)
clean.rows.append(source())
sink(clean.text)
