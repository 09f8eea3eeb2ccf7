from probe import source, sink

SCHEMA = {
    "title": {"from": "name", "clean": str.strip},
    "summary": {"from": "note", "clean": lambda text: "***"},
    "detail": {"from": "note", "clean": str.upper},
}


def apply(schema, row):
    return {key: rule["clean"](row[rule["from"]]) for key, rule in schema.items()}


row = {"name": "n", "note": source()}
result = apply(SCHEMA, row)
sink(result["detail"])
sink(list(result))
sink(SCHEMA["summary"]["clean"](row["note"]))
sink(SCHEMA["detail"]["clean"](row["note"]))
sink(SCHEMA["title"]["clean"](row["name"]))
sink(apply({"only": SCHEMA["title"]}, row))
