import os
import shutil
import tempfile
from pathlib import Path, PurePosixPath
from probe import source, sink

with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    secret, plain = folder / "secret.txt", folder / "plain.txt"
    secret.write_text(source(), encoding="utf-8")
    plain.write_text("plain\nlines\n")
    sink(secret.read_text(encoding="utf-8"))
    sink(plain.read_text())
    sink(secret.name)
    sink(secret.stat().st_size)
    shutil.copy(secret, folder / "copy.txt")
    sink((folder / "copy.txt").read_text(encoding="utf-8"))
    with open(plain, "a", encoding="utf-8") as file:
        file.write(source())
        file.writelines(["x\n"])
    with plain.open(encoding="utf-8") as file:
        sink(file.readline())
        sink(file.read())
    with open(plain, "w") as file:
        print("overwritten", file=file)
    sink(plain.read_text())
    with open(os.path.join(name, "b.bin"), "wb") as file:
        file.write(source().encode())
    with open(os.path.join(name, "b.bin"), "rb") as file:
        sink(file.read(2))
    sink(sorted(p.name for p in folder.iterdir()))
    names = {p.suffix for p in folder.glob("*.txt")}
    sink(names)
    plain.rename(folder / "renamed.txt")
    sink((folder / "renamed.txt").exists())
    sink((folder / "renamed.txt").read_bytes())
    for line in open(secret, encoding="utf-8"):
        sink(line)
    secret.unlink()
    sink(secret.exists())

path = PurePosixPath("/home") / source() / "notes.txt"
sink(str(path))
sink(path.name)
sink(path.parent.name)
sink(path.suffix)
sink(path.parts[1])
sink(path.parts[2])
sink(os.path.basename(str(path)))
sink(os.path.dirname(str(path)))
sink(os.path.splitext(source() + ".txt")[0])
sink(os.path.splitext(source() + ".txt")[1])
with tempfile.NamedTemporaryFile("w+", encoding="utf-8") as handle:
    handle.write(source())
    handle.seek(0)
    sink(handle.read())
