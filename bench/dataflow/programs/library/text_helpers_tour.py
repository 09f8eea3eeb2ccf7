import difflib
import pprint
import shlex
import string
import textwrap
import unicodedata
from string import Template, Formatter
from probe import source, sink

secret = source()
sink(Template("$a and $b").substitute(a="x", b=secret))
sink(Template("$a and ${b}").safe_substitute({"a": "x"}))
sink(Template(secret).template)
sink(Formatter().format("{0} {name}", "a", name=secret))
sink(Formatter().vformat("{x}", (), {"x": secret}))
sink(string.capwords(secret))
sink(string.ascii_letters)
sink(textwrap.dedent("  " + secret))
sink(textwrap.shorten(secret, 80, placeholder="..."))
sink(textwrap.fill("fixed", width=len(secret)))
sink(textwrap.indent("a", secret))
sink(shlex.split("run '" + secret + "'"))
sink(shlex.join(["a", secret]))
sink(unicodedata.normalize("NFC", secret))
sink(pprint.pformat({"k": secret}))
sink(list(difflib.ndiff(["a"], [secret])))
sink(difflib.SequenceMatcher(None, "a", secret).ratio())
sink(difflib.get_close_matches(secret, ["a", "b"], cutoff=0.0))
