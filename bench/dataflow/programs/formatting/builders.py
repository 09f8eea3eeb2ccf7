import io
import textwrap
from probe import source, sink


class Report:
    template = "{title}\n{body}"

    def __init__(self, title):
        self.title = title
        self.lines = []

    def add(self, line, *args, **named):
        self.lines.append(line.format(*args, **named))
        return self

    def render(self):
        return self.template.format(title=self.title, body="\n".join(self.lines))


report = Report("T").add("{0}: {1}", "k", "v").add("{name}", name="n")
sink(report.render())
report.add("{secret:<10}", secret=source())
sink(report.lines[1])
sink(report.lines[2])
sink(report.render())
sink(report.title)
out = io.StringIO()
print("a", "b", sep=source(), file=out)
sink(out.getvalue())
clean = io.StringIO()
print("a", len(source()), file=clean, end="")
sink(clean.getvalue())
clean.write(source())
sink(clean.getvalue())
sink(clean.getvalue()[:1])
sink(textwrap.shorten(source(), 12))
sink(textwrap.indent("text", "> "))
sink(textwrap.dedent(f"""
    {source()}
"""))
sink("\n".join(textwrap.wrap(source(), 5)))
print(source(), file=(other := io.StringIO()))
other.seek(0)
sink(other.read())
other.seek(0)
other.truncate()
sink(other.getvalue())
