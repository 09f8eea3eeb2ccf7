import csv
import io
import json
from probe import source, sink


def dump(record):
    return json.dumps(record, indent=2, sort_keys=True)


text = dump({"name": "n", "note": source(), "tags": ["a", source()], "n": 3})
sink(text)
record = json.loads(text)
sink(record["name"])
sink(record["note"])
sink(record["tags"][0])
sink(record["tags"][1])
sink(record["n"])
record["note"] = "cleared"
again = json.loads(json.dumps(record))
sink(again["note"])
sink(again["tags"])
out = io.StringIO()
writer = csv.DictWriter(out, fieldnames=["id", "note"])
writer.writeheader()
writer.writerow({"id": "1", "note": source()})
writer.writerow({"id": "2", "note": "plain"})
out.seek(0)
rows = list(csv.DictReader(out))
sink(rows[0]["id"])
sink(rows[0]["note"])
sink(rows[1]["note"])
sink([row["id"] for row in rows])
plain = io.StringIO()
rows_out = csv.writer(plain, delimiter=";")
rows_out.writerow(["a", source()])
rows_out.writerows([["b", "c"]])
sink(plain.getvalue())
first, second = csv.reader(io.StringIO(plain.getvalue()), delimiter=";")
sink(first[0])
sink(first[1])
sink(second[1])


class Encoder(json.JSONEncoder):
    def default(self, value):
        return {"kind": type(value).__name__, "text": value.text}


class Note:
    def __init__(self, text):
        self.text = text


sink(json.dumps([Note(source())], cls=Encoder))
sink(json.loads(json.dumps([Note(source())], cls=Encoder))[0]["kind"])
sink(json.loads(json.dumps([Note(source())], cls=Encoder))[0]["text"])
sink(json.loads('{"a": 1}', object_hook=lambda d: source()))
sink(json.dumps({"a": object()}, default=lambda o: source()))
with io.StringIO() as stream:
    json.dump({"a": source(), "b": "b"}, stream)
    stream.seek(0)
    loaded = json.load(stream)
sink(loaded["a"])
sink(loaded["b"])
