import base64
import binascii
import codecs
import difflib
import hashlib
import hmac
import html
import pprint
import quopri
import re
import reprlib
import shlex
import struct
import textwrap
import unicodedata
import urllib.parse
import zlib
from string import Formatter, Template, capwords

from probe import sink, source

secret = source()
match = re.match(r"(?P<first>\w+) (\w+)", secret)
sink(match.group(1))
sink(match["first"])
sink(match[0])
sink(match.groups())
sink(match.groupdict()["first"])
sink(match.start())
sink(match.end(1))
sink(match.span())
sink(match.string)
sink(match.re.pattern)
sink(match.lastindex)
sink(match.expand(r"\1"))
first, second = match.groups()
sink(first)
known = re.match(r"(\w+)", "word")
sink(known.group(1))
pattern = re.compile("(a)")
sink(pattern.sub(lambda found: found.group(1).upper(), "banana"))
sink(pattern.sub(lambda found: secret, "banana"))
sink(pattern.sub(lambda found: "x", secret))
sink(pattern.subn("x", "banana"))
sink(pattern.split("banana"))
sink(pattern.split(secret))
sink(pattern.pattern)
sink(re.sub("(a)", lambda found: found.group(1), "banana"))
sink(re.escape(secret))
sink(re.findall("a", "banana"))
sink([found.group() for found in re.finditer(r"\w+", secret)])
sink([found.start() for found in re.finditer(r"\w+", secret)])
sink(bool(re.search("x", secret)))
table = {"key": secret, "other": "x"}
sink(re.sub(r"\{(\w+)\}", lambda found: table[found.group(1)], "{key}"))
sink(re.fullmatch("(.)(.*)", "ab").group(2))

sink(Template("$note and $other").substitute(note=secret, other="x"))
sink(Template("$note").safe_substitute({"note": "x"}))
sink(Template("$note").substitute({"note": secret}))
sink(Template(secret).template)
sink(Template("x").substitute(note=secret))
sink(Formatter().format("{} {a}", "x", a=secret))
sink(capwords(secret))
sink(pprint.pformat({"note": secret}))
sink(pprint.pformat({"note": "x"}))
sink(reprlib.repr(secret))
sink(textwrap.wrap(secret, 5))
sink(textwrap.fill(secret))
sink(textwrap.indent("x", "  "))
sink(textwrap.dedent(secret))
sink(base64.b64decode(base64.b64encode(secret.encode())))
sink(base64.urlsafe_b64decode(base64.urlsafe_b64encode(b"x")))
sink(codecs.decode(codecs.encode(secret, "utf-8"), "utf-8"))
sink(binascii.unhexlify(binascii.hexlify(secret.encode())))
sink(bytes.fromhex(secret.encode().hex()))
sink(quopri.decodestring(quopri.encodestring(secret.encode())))
sink(zlib.decompress(zlib.compress(secret.encode())))
sink(zlib.crc32(secret.encode()))
sink(hashlib.sha256(secret.encode()).hexdigest())
sink(hashlib.new("md5", secret.encode()).hexdigest())
digest = hashlib.md5()
digest.update(secret.encode())
sink(digest.digest().hex())
sink(hmac.new(b"k", secret.encode(), "sha256").hexdigest())
sink(hmac.compare_digest("a", "b"))
sink(html.escape(secret))
sink(html.unescape("&lt;"))
sink(shlex.split(secret))
sink(shlex.quote(secret))
sink(shlex.join(["x"]))
sink(list(difflib.ndiff(["x"], [secret])))
sink(list(difflib.unified_diff(["x"], ["x"])))
sink(difflib.SequenceMatcher(None, "x", secret).ratio())
sink(difflib.get_close_matches("x", ["y", "x"]))
packed = struct.pack("8s", secret.encode()[:8])
sink(packed)
sink(struct.unpack("8s", packed)[0])
sink(struct.calcsize("8s"))
sink(struct.unpack("B", b"x"))
sink(unicodedata.normalize("NFKC", secret))
sink(urllib.parse.unquote(urllib.parse.quote(secret)))
sink(urllib.parse.parse_qs(urllib.parse.urlencode({"q": secret}))["q"])
sink(urllib.parse.urlparse("http://h/" + secret).path)
sink(urllib.parse.urljoin("http://h/", "x"))
sink(urllib.parse.urlsplit("http://h/p").netloc)
sink(str.maketrans("a", "b"))
sink(secret.translate(str.maketrans("a", "b")))
sink("x".join([secret, "y"]))
sink("x".join(["z", "y"]))
sink(secret.splitlines())
sink(secret.count("a"))
sink(secret.encode().find(b"x"))
sink(f"{secret!r:>10}")
sink("%s" % len(secret))
sink("%(note)s" % {"note": secret, "other": "x"})
sink("%(other)s" % {"note": secret, "other": "x"})
sink("{0[note]}".format({"note": secret, "other": "x"}))
sink("{0[other]}".format({"note": secret, "other": "x"}))
