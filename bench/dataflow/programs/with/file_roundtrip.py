import os
import tempfile

from probe import source, sink

folder = tempfile.mkdtemp()
path = os.path.join(folder, "note.txt")
with open(path, "w", encoding="utf-8") as out:
    written = out.write(source())
sink(written)
sink(os.path.basename(path))
with open(path, encoding="utf-8") as file:
    file.readline
    sink(file.name == path)
os.remove(path)
os.rmdir(folder)
