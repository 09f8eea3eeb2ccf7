import json
import os
import re
import tempfile
from pathlib import Path

from probe import source, sink


def test_json():
    text = json.dumps({"a": source(), "b": "b"})
    sink(text)
    data = json.loads(text)
    sink(data["a"])
    sink(data["b"])
    sink(json.loads(json.dumps(["x", source()]))[0])
    sink(json.dumps({"n": len(source())}))


def test_re():
    s = "id=1; note=" + source()
    match = re.search(r"id=(\d+); note=(?P<note>.*)", s)
    sink(match.group(2))
    sink(match["note"])
    sink(match.start())
    sink(re.sub(r"note=.*", "", "note=" + source()))
    sink(re.sub("x", source(), "axb"))
    sink(re.findall(r"\d", "1 2"))
    sink(re.split("; ", s)[1])
    sink(re.compile("a").pattern)
    sink(bool(re.match("id", s)))


def test_files():
    with tempfile.TemporaryDirectory() as folder:
        a, b = Path(folder) / "a.txt", Path(folder) / "b.txt"
        a.write_text(source())
        b.write_text("plain")
        sink(a.read_text())
        sink(b.read_text())
        sink(a.name)
        sink(a.exists())
        with open(b) as handle:
            sink(handle.read())
        with open(a) as handle:
            sink(handle.readlines())
        sink(os.path.getsize(a))


test_json()
test_re()
test_files()
