from probe import source, sink


def summarise(rows):
    summary = {"count": 0, "last": None, "longest": 0}
    for row in rows:
        summary["count"] += 1
        summary["last"] = row["text"]
        summary["longest"] = max(summary["longest"], len(row["text"]))
    return summary


result = summarise([{"text": source(), "id": 1}])
sink(result["count"])
sink(result["last"])
sink(result["longest"])
sink(summarise([{"text": "open", "id": source()}]))
