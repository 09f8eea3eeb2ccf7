from probe import source, sink


def find(items, wanted):
    for item in items:
        if item["id"] == wanted:
            return item
    return None


def first_clean(items):
    for item in items:
        if item.startswith("ok"):
            return item
    else:
        return "none"


def until(items, stop):
    out = []
    for item in items:
        if item == stop:
            break
        out.append(item)
    return out


secret = source()
items = [{"id": 1, "text": "a"}, {"id": 2, "text": secret}]
sink(find(items, 1)["text"])
sink(find(items, 2)["text"])
sink(find(items, 3))
sink(first_clean(["ok then", secret]))
sink(until(["a", "stop", secret], "stop"))
sink(until([secret, "stop", "b"], "stop"))
count = 0
while count < 3:
    count += 1
    if count == 2:
        continue
    text = "loop"
sink(text)
