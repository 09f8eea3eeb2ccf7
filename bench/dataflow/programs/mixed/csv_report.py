import csv
import io
from itertools import groupby
from operator import itemgetter
from probe import source, sink

RAW = "city,name,amount\nparis,ann,3\nrome,{note},4\nparis,cid,5\n"


def read(text):
    return list(csv.DictReader(io.StringIO(text)))


def by(rows, key):
    rows = sorted(rows, key=itemgetter(key))
    return {value: list(group) for value, group in groupby(rows, itemgetter(key))}


def totals(groups):
    return {key: sum(int(row["amount"]) for row in rows) for key, rows in groups.items()}


def write(rows, fields):
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=fields, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


clean = read(RAW.format(note="bob"))
dirty = read(RAW.replace("{note}", source()))
sink(clean)
sink([row["name"] for row in dirty])
groups = by(clean, "city")
sink(groups["rome"])
sink(totals(by(dirty, "city")))
sink(write(clean, ["city", "name"]))
sink(write(dirty, ["city", "name"]))
rows = [{"city": "x", "name": source(), "amount": "1"}]
sink(write(rows, ["city", "amount"]))
sink(write(rows, ["name"]))
sink(totals(by(rows, "city")))
sink([row["amount"] for row in rows])
