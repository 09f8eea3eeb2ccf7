from probe import source, sink

seen = []


def key(item):
    seen.append(item["note"])
    return item["rank"]


items = [{"rank": 2, "note": source()}, {"rank": 1, "note": "plain"}]
ordered = sorted(items, key=key)
sink([item["rank"] for item in ordered])
sink(seen)
sink([key for key in ordered[0]])
groups = {}
for item in ordered:
    groups.setdefault(item["rank"], []).append(item["note"])
sink(groups[1])
sink(groups[2])
sink(list(groups))
best = max(items, key=lambda item: item["rank"])
sink(best["rank"])
sink(best["note"])
