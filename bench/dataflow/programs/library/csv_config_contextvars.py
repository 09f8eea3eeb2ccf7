import configparser
import contextvars
import csv
import io
import shlex
import textwrap
import urllib.parse
from base64 import b64decode, b64encode

from probe import source, sink


def test_csv():
    out = io.StringIO()
    writer = csv.DictWriter(out, ["name", "note"])
    writer.writeheader()
    writer.writerow({"name": "a", "note": source()})
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    sink(rows[0]["name"])
    sink(rows[0]["note"])
    plain = list(csv.reader(["a,b", "c,d"]))
    sink(plain[1])


def test_urls():
    q = urllib.parse.urlencode({"q": source()})
    sink(urllib.parse.unquote_plus(q))
    parts = urllib.parse.urlsplit("https://host/path?q=" + source())
    sink(parts.query)
    sink(urllib.parse.quote("a b"))
    sink(urllib.parse.parse_qs("a=1&b=2"))


def test_base64():
    token = b64encode(source().encode())
    sink(b64decode(token).decode())
    sink(b64encode(b"x"))


def test_contextvars():
    user = contextvars.ContextVar("user", default="nobody")
    sink(user.get())
    token = user.set(source())
    sink(user.get())
    user.reset(token)
    sink(user.get())


def test_config():
    c = configparser.ConfigParser()
    c.read_dict({"a": {"x": source()}, "b": {"x": "plain"}})
    sink(c["a"]["x"])
    sink(c["b"]["x"])
    sink(c.sections())
    sink(c.get("b", "y", fallback="f"))


def test_shlex():
    sink(shlex.split("a " + source()))
    sink(shlex.quote("x"))
    sink(textwrap.wrap("a " + source(), 4))


test_csv()
test_urls()
test_base64()
test_contextvars()
test_config()
test_shlex()
