from probe import source, sink


class Report:
    count = 0

    def __init__(self, title, lines, formatter=None):
        Report.count += 1
        self.title = title
        self.lines = list(lines)
        self.width = max(map(len, self.lines))
        self.formatter = formatter or (lambda x: x)
        self.header = self._header()
        self.body = [self.formatter(line) for line in self.lines]

    def _header(self):
        return f"{self.title} ({len(self.lines)})"


def mask(text):
    return "*" * len(text)


def test_plain():
    r = Report("t", [source(), "b"])
    sink(r.header)
    sink(r.width)
    sink(r.body)


def test_mask():
    r = Report("t", [source(), "b"], mask)
    sink(r.body)
    sink(r.lines)


def test_title():
    r = Report(source(), ["b"])
    sink(r.header)
    sink(r.body)
    sink(Report.count)


def test_copy_of_argument():
    lines = ["a"]
    r = Report("t", lines)
    lines.append(source())
    sink(r.lines)
    sink(lines)


test_plain()
test_mask()
test_title()
test_copy_of_argument()
