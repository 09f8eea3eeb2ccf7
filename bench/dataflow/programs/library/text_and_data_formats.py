import base64
import csv
import html
import io
import json
import re
import textwrap
import urllib.parse
from string import Template
from probe import source, sink

secret = source()
url = "http://host/path?" + urllib.parse.urlencode({"q": secret, "p": "1"})
sink(urllib.parse.unquote(url))
sink(urllib.parse.urlparse("http://host/p").path)
sink(urllib.parse.parse_qsl("a=1"))
sink(urllib.parse.quote_plus(secret) != "")
sink(json.dumps({"k": [secret]}, indent=2, ensure_ascii=False))
sink(json.dumps({"k": len(secret)}))
sink(html.escape(secret, quote=True))
sink(Template("hello $name").safe_substitute(name=secret))
sink(Template("hello $name").substitute({"name": "n", "other": secret}))
sink(textwrap.fill(secret, 20))
sink(re.compile("(?P<k>.*)").match(secret).group("k"))
sink(re.sub("a", "b", secret))
sink(re.sub(secret, "b", "text"))
sink(re.split(",", "a,b"))
out = io.StringIO()
csv.writer(out).writerows([["h"], [secret]])
sink(out.getvalue())
reader = csv.DictReader(io.StringIO("a,b\n1,2"))
sink([row["a"] for row in reader])
sink(base64.b64encode(b"x" * len(secret)))
sink(io.BytesIO(secret.encode()).read().decode())
sink("{a}-{b}".format_map({"a": "1", "b": secret}))
sink("{a}".format_map({"a": "1", "b": secret}))
