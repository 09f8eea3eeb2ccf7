from probe import source, sink

secret = source()
items = [secret]
copy = items[:]
alias = items
items.clear()
sink(items)
sink(alias)
sink(copy)
table = {"a": secret, "b": "x"}
backup = dict(table)
same = table
table.pop("a")
sink(table)
sink(same)
sink(backup)
table.update(a="clean")
sink(table["a"])
pair = [secret, "b"]
del pair[0]
sink(pair)
pair[:] = ["c"]
sink(pair)
bag = {secret}
bag.discard(secret)
bag = set()
sink(bag)
left, right = secret, "r"
left, right = right, left
sink(left)
sink(right)
text = secret
text = text[:0]
sink(len(text))
text = ""
sink(text)
