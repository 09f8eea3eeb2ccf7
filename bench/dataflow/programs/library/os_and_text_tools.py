import ast
import base64
import binascii
import difflib
import fnmatch
import html
import inspect
import itertools
import os
import pprint
import re
import secrets
import sqlite3
import struct
import tempfile
import threading
import unicodedata
import urllib.parse
import zlib
from concurrent.futures import ThreadPoolExecutor, as_completed

from probe import source, sink


def test_environment():
    os.environ["BENCH_NOTE"] = source()
    os.environ["BENCH_PLAIN"] = "plain"
    sink(os.environ["BENCH_NOTE"])
    sink(os.getenv("BENCH_PLAIN"))
    sink(os.getenv("BENCH_MISSING", "default"))
    sink(os.path.join("folder", source()))
    sink(os.path.join("folder", "file"))
    sink(os.path.splitext("file.txt")[1])


def test_codes():
    sink(html.escape(source()))
    sink(zlib.decompress(zlib.compress(source().encode())).decode())
    sink(zlib.crc32(source().encode()))
    sink(binascii.unhexlify(binascii.hexlify(source().encode())).decode())
    sink(unicodedata.normalize("NFC", source()))
    sink(struct.pack("<I", 3))
    sink(base64.urlsafe_b64decode(base64.urlsafe_b64encode(b"plain")))
    sink(secrets.token_hex(4))


def test_regex():
    pattern = re.compile(r"(?P<who>\w+)=(?P<what>.+)")
    match = pattern.fullmatch("note=" + source())
    sink(match.group("what"))
    sink(match.lastgroup)
    sink(len(match.groups()))
    sink(pattern.sub("none", "plain"))
    sink(re.sub("x", lambda m: source(), "axb"))
    sink(re.escape("plain"))
    sink(bool(pattern.search(source())))


def test_database():
    connection = sqlite3.connect(":memory:")
    connection.execute("create table notes (id integer, note text)")
    connection.execute("insert into notes values (?, ?)", (1, source()))
    (row,) = connection.execute("select note from notes").fetchall()
    sink(row[0])
    sink(connection.total_changes)


def test_threads():
    results = {}

    def work(name, value):
        results[name] = value

    threads = [threading.Thread(target=work, args=pair) for pair in (("one", "plain"), ("two", source()))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sink(results["two"])
    sink(sorted(results))
    with ThreadPoolExecutor(1) as pool:
        first, second = pool.submit(len, source()), pool.submit(str.upper, source())
        sink(first.result())
        sink(second.result())
        sink([future.result() for future in as_completed([first])])
        sink(list(pool.map(str.upper, ["plain", source()])))


def test_reflection():
    def sample(first, second="two"):
        return first

    sink(list(inspect.signature(sample).parameters))
    sink(pprint.pformat({"key": source()}))
    sink(pprint.pformat({"key": "plain"}))
    sink(ast.literal_eval("['plain']"))
    sink(fnmatch.filter(["plain.txt"], "*.txt"))
    sink(list(difflib.ndiff(["one"], ["two"])))
    sink(list(itertools.permutations(["one", "two"]))[0])
    sink(urllib.parse.urljoin("http://host/", "path"))
    sink(urllib.parse.urlparse("http://host/path").netloc)


for name, test in list(globals().items()):
    if name.startswith("test_"):
        test()
