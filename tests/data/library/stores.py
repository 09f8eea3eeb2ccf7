import configparser
import gzip
import io
import os
import shutil
import tempfile
import zipfile
from pathlib import Path

from probe import sink, source

buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as archive:
    archive.writestr("note.txt", source())
    archive.writestr("other.txt", "x")
with zipfile.ZipFile(buffer) as archive:
    sink(archive.read("note.txt"))
    sink(archive.read("other.txt"))
    sink(archive.namelist())
    with archive.open("note.txt") as member:
        sink(member.read())

with tempfile.TemporaryDirectory() as folder:
    root = Path(folder)
    (root / "a.txt").write_text(source(), encoding="utf-8")
    (root / "b.txt").write_text("x", encoding="utf-8")
    sink((root / "a.txt").read_text(encoding="utf-8"))
    sink((root / "b.txt").read_text(encoding="utf-8"))
    shutil.copy(root / "a.txt", root / "c.txt")
    with open(os.path.join(folder, "c.txt"), encoding="utf-8") as file:
        sink(file.read())
    with gzip.open(root / "d.gz", "wt", encoding="utf-8") as file:
        file.write(source())
    with gzip.open(f"{folder}/d.gz", "rt", encoding="utf-8") as file:
        sink(file.read())

os.environ["APP_A"] = source()
os.environ.update(APP_B="x", APP_C=source())
sink(os.environ["APP_A"])
sink(os.getenv("APP_B"))
sink(os.environ.get("APP_C"))
sink(os.environ.setdefault("APP_D", "x"))

config = configparser.ConfigParser()
config.read_dict({"main": {"user": "u", "password": source()}})
sink(config["main"]["password"])
sink(config.get("main", "user"))
sink(config.sections())
config.set("main", "user", source())
sink(config["main"]["user"])
sink(config.getint("main", "count", fallback=3))
