from probe import source, sink
import shlex
import textwrap

command = ["curl", "-H", source()]
sink(shlex.join(command))
sink(shlex.join(command[:2]))
sink(shlex.quote(source()))
sink(textwrap.fill(source(), 30))
sink(textwrap.dedent("  static text"))
