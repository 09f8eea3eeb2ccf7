import os
from pathlib import Path, PurePosixPath

from probe import source, sink

secret = source()
path = PurePosixPath("root") / secret / "file.txt"
sink(str(path))
sink(PurePosixPath("root/file.txt").name)
sink(os.path.join("a", secret))
sink(os.path.join("a", "b"))
sink(str(PurePosixPath("a").joinpath(secret)))
os.environ["BENCH_NOTE"] = "plain"
sink(os.environ["BENCH_NOTE"])
sink(os.environ.get("BENCH_MISSING", "none"))
sink(os.path.splitext(secret + ".txt")[0])
sink(os.path.splitext("a.txt")[1])
