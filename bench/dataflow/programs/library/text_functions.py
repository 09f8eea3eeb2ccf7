import textwrap
from string import Template

from probe import source, sink

secret = source()
sink(textwrap.shorten(secret, 100))
sink(textwrap.dedent("  " + secret))
sink(Template("note: $note").substitute(note=secret))
sink(Template("note: $note").substitute(note="x"))
sink(" ".join(reversed([secret, "a"])))
sink(secret.replace("a", "b"))
sink("abc".replace("b", secret))
sink(secret.count("a"))
sink(secret.startswith("a"))
sink(str.join(", ", ["a", secret]))
