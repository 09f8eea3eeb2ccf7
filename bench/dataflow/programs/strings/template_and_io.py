import io
import string
import textwrap
from probe import source, sink

page = string.Template("Dear $name, about $topic")
sink(page.substitute(name="n", topic=source()))
sink(page.safe_substitute(name="n"))
sink(page.substitute({"name": "n", "topic": "t"}))
sink(page.template)
out = io.StringIO()
out.write("head\n")
out.write(source())
sink(out.getvalue())
out.seek(0)
sink(out.readline())
sink(out.read())
print("plain", file=out)
fresh = io.StringIO("plain")
sink(fresh.read())
sink(textwrap.shorten(source(), 200))
sink(textwrap.dedent("  plain"))
