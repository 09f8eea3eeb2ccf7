import os
import shutil
import tempfile
from pathlib import Path
from probe import source, sink

secret = source()
with tempfile.TemporaryDirectory() as folder:
    root = Path(folder)
    (root / "a.txt").write_text(secret, encoding="utf-8")
    (root / "b.txt").write_text("plain", encoding="utf-8")
    sink((root / "a.txt").read_text(encoding="utf-8"))
    with open(root / "a.txt", encoding="utf-8") as handle:
        lines = handle.readlines()
    sink(lines)
    with (root / "c.txt").open("w+", encoding="utf-8") as handle:
        handle.write("head\n")
        handle.write(secret)
        handle.seek(0)
        sink(handle.read())
    sink((root / "a.txt").stat().st_size)
    sink(sorted(path.name for path in root.iterdir()))
    sink(os.path.exists(root / "a.txt"))
    shutil.copy(root / "a.txt", root / "d.txt")
    sink(open(root / "d.txt", encoding="utf-8").read())
sink(os.path.join("base", secret))
sink(os.path.basename("base/x" + secret))
sink(os.path.splitext("file.txt")[1])
sink(str(Path("x") / secret / "y"))
sink(Path("x", "y").parts)
sink(Path(secret).with_suffix(".txt").suffix)
sink(Path("a") / "b" != secret)
