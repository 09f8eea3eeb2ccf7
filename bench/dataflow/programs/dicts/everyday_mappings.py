from collections import defaultdict

from probe import source, sink

RECORD = {"name": "ann", "note": source(), "tags": ["new", "kind"]}


def pick(record, *names):
    return {name: record[name] for name in names if name in record}


def omit(record, *names):
    copy = dict(record)
    for name in names:
        copy.pop(name, None)
    return copy


def rename(record, **names):
    return {names.get(key, key): value for key, value in record.items()}


def invert(record):
    return {value: key for key, value in record.items()}


def merge(*records):
    out = {}
    for record in records:
        out |= record
    return out


def group(rows, field):
    out = defaultdict(list)
    for row in rows:
        out[row[field]].append(row)
    return out


def index(rows, field):
    return {row[field]: row for row in rows}


def changed(old, new):
    return {key: (old.get(key), value) for key, value in new.items() if old.get(key) != value}


def nested_set(record, value, *path):
    current = record
    for part in path[:-1]:
        current = current.setdefault(part, {})
    current[path[-1]] = value
    return record


def first_value(record):
    return next(iter(record.values()))


sink(pick(RECORD, "name", "missing"))
sink(pick(RECORD, "note"))
sink(omit(RECORD, "note"))
sink(omit(RECORD, "name"))
sink(RECORD["note"])
sink(rename({"note": source(), "name": "ann"}, note="text")["name"])
sink(rename({"note": source(), "name": "ann"}, note="text")["text"])
sink(list(invert({"name": source()}).values()))
sink(list(invert({"name": source()})))
sink(merge({"note": source()}, {"note": "clean"}))
sink(merge({"note": "clean"}, {"note": source()}))
rows = [{"who": "ann", "note": source()}, {"who": "bob", "note": "plain"}]
sink(group(rows, "who")["bob"])
sink(group(rows, "who")["ann"])
sink(sorted(group(rows, "who")))
sink(index(rows, "who")["bob"]["note"])
sink(index(rows, "who")["ann"]["note"])
sink(list(changed({"note": "old"}, {"note": source()})))
sink(changed({"note": "old"}, {"note": source()})["note"][0])
sink(changed({"note": "old"}, {"note": source()})["note"][1])
tree = nested_set({}, source(), "users", "ann", "note")
nested_set(tree, "plain", "users", "bob", "note")
sink(tree["users"]["ann"]["note"])
sink(tree["users"]["bob"]["note"])
sink(list(tree["users"]))
sink(first_value({"name": "ann", "note": source()}))
sink(first_value({"note": source(), "name": "ann"}))
key, value = {"name": source()}.popitem()
sink(key)
sink(value)
sink(len(RECORD) + sum(len(tag) for tag in RECORD["tags"]))
sink(" ".join(RECORD["tags"]))
counts = {}
for word in ["plain", "plain", source()]:
    counts[word] = counts.get(word, 0) + 1
sink(counts)
sink(counts["plain"])
sink(sorted(counts.values()))
