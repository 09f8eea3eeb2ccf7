from probe import source, sink

PUPILS = [
    {"name": "ann", "grades": {"maths": 3, "art": 1}, "note": source()},
    {"name": "bob", "grades": {"maths": 2}, "note": ""},
]


def averages(pupils):
    return {p["name"]: sum(p["grades"].values()) / len(p["grades"]) for p in pupils}


def subjects(pupils):
    return sorted({subject for p in pupils for subject in p["grades"]})


def notes(pupils, only=None):
    return [p["note"] for p in pupils if p["note"] and (only is None or p["name"] in only)]


def table(pupils, *columns):
    return [[p.get(column, "-") for column in columns] for p in pupils]


def renamed(pupils, **names):
    return [{names.get(k, k): v for k, v in p.items()} for p in pupils]


def best(pupils, subject):
    graded = [(p["grades"][subject], p["name"]) for p in pupils if subject in p["grades"]]
    return min(graded)[1]


sink(averages(PUPILS))
sink(subjects(PUPILS))
sink(notes(PUPILS))
sink(notes(PUPILS, only={"ann"}))
sink(notes(PUPILS, only={"bob"}))
sink(table(PUPILS, "name"))
sink(table(PUPILS, "name", "note"))
sink(table(PUPILS, "name", "note")[1])
sink([row[0] for row in table(PUPILS, "name", "note")])
sink(renamed(PUPILS, note="remark")[0]["remark"])
sink(renamed(PUPILS, note="remark")[0]["name"])
sink(renamed(PUPILS, note="remark")[1])
sink(best(PUPILS, "maths"))
sink({p["name"]: bool(p["note"]) for p in PUPILS})
sink([len(p["note"]) for p in PUPILS])
sink(next(p for p in PUPILS if p["name"] == "bob"))
sink({**{p["name"]: p["note"] for p in PUPILS}}["ann"])
