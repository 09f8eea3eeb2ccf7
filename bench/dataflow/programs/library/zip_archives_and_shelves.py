import gzip
import io
import shelve
import tempfile
import zipfile
from pathlib import Path
from probe import source, sink

secret = source()
sink(gzip.decompress(gzip.compress(secret.encode())))
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as archive:
    archive.writestr("note.txt", secret)
    archive.writestr("other.txt", "x")
with zipfile.ZipFile(buffer) as archive:
    sink(archive.namelist())
    sink(archive.read("note.txt"))
    with archive.open("note.txt") as member:
        sink(member.read().decode())
with tempfile.TemporaryDirectory() as folder:
    with shelve.open(str(Path(folder) / "db")) as shelf:
        shelf["a"] = secret
        shelf["b"] = "plain"
        sink(shelf["a"])
        sink(shelf["b"])
        sink(sorted(shelf))
    with gzip.open(Path(folder) / "x.gz", "wt", encoding="utf-8") as handle:
        handle.write(secret)
    with gzip.open(Path(folder) / "x.gz", "rt", encoding="utf-8") as handle:
        sink(handle.read())
