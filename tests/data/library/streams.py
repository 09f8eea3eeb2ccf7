import csv
import io
import json
import os
import pickle
import shelve
import tempfile
from pathlib import Path

from probe import sink, source

secret = source()
buffer = io.StringIO()
buffer.write("a")
buffer.write(secret)
sink(buffer.getvalue())
sink(buffer.tell())
sink(buffer.write("x"))
buffer.seek(0)
sink(buffer.read())
sink(io.StringIO("x\ny").readlines())
sink([line for line in io.StringIO(secret)])
sink(io.BytesIO(secret.encode()).read())
quiet = io.StringIO()
print("a", "b", file=quiet)
sink(quiet.getvalue())
out = io.StringIO()
print("a", secret, file=out)
sink(out.getvalue())
raw = io.BytesIO()
raw.write(b"x")
sink(raw.getvalue())
text = io.TextIOWrapper(io.BytesIO(secret.encode()), encoding="utf-8")
sink(text.read())

table = io.StringIO()
writer = csv.writer(table)
writer.writerow(["a", secret])
sink(table.getvalue())
calm = io.StringIO()
csv.writer(calm).writerows([["a"], ["b"]])
sink(calm.getvalue())
named = io.StringIO()
rows = csv.DictWriter(named, fieldnames=["key", "note"])
rows.writeheader()
sink(named.getvalue())
rows.writerow({"key": "k", "note": secret})
sink(named.getvalue())
sink(rows.fieldnames)
sink(list(csv.reader(io.StringIO("a,b"))))
sink([row[1] for row in csv.reader(io.StringIO("a," + secret))])
reader = csv.DictReader(io.StringIO("key,note\nk," + secret))
for row in reader:
    sink(row["note"])
for row in csv.DictReader(io.StringIO("key,note\nk,v")):
    sink(row["note"])

saved = io.StringIO()
json.dump({"note": secret}, saved)
sink(saved.getvalue())
saved.seek(0)
sink(json.load(saved)["note"])
harmless = io.StringIO()
json.dump({"note": "x"}, harmless)
sink(harmless.getvalue())

folder = Path(tempfile.mkdtemp())
path = folder / "note.txt"
path.write_text(secret)
sink(path.read_text())
sink(path.exists())
sink(path.name)
other = folder / "other.txt"
other.write_text("x")
sink(other.read_text())
os.chdir(folder)
with open("log.txt", "w") as log:
    log.write(secret)
    log.write("x")
with open("log.txt") as log:
    sink(log.read())
with open("plain.txt", "w") as log:
    sink(log.write("x"))
with open("plain.txt") as log:
    for line in log:
        sink(line)
with open("data.json", "w") as file:
    json.dump({"note": secret, "mode": "x"}, file)
with open("data.json") as file:
    sink(json.load(file)["note"])
Path("again.txt").write_bytes(secret.encode())
sink(Path("again.txt").read_bytes())
with Path("again.txt").open() as file:
    sink(file.readline())
with open("rows.csv", "w") as file:
    csv.writer(file).writerow([secret])
with open("rows.csv") as file:
    sink(list(csv.reader(file)))
sink(pickle.loads(pickle.dumps([secret])))
sink(pickle.loads(pickle.dumps(["x"])))
with shelve.open("shelf") as shelf:
    shelf["note"] = secret
    sink(shelf["note"])
with tempfile.NamedTemporaryFile("w+") as temporary:
    temporary.write(secret)
    temporary.seek(0)
    sink(temporary.read())
os.remove("log.txt")
sink(os.listdir("."))
