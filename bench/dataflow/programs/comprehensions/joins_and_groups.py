from probe import source, sink

users = [{"id": 1, "name": "ann"}, {"id": 2, "name": source()}]
orders = [{"user": 1, "item": "pen"}, {"user": 2, "item": "ink"}, {"user": 1, "item": source()}]
by_id = {user["id"]: user for user in users}
sink(by_id[1]["name"])
sink(by_id[2]["name"])
joined = [(by_id[order["user"]]["name"], order["item"]) for order in orders]
sink(joined[0])
sink(joined[1])
sink(joined[2][0])
sink(joined[2][1])
groups = {user["id"]: [o["item"] for o in orders if o["user"] == user["id"]] for user in users}
sink(groups[1])
sink(groups[2])
sink({name for name, _ in joined})
sink([item for _, item in joined][1])
matrix = [["a", source()], ["c", "d"]]
transposed = [[row[i] for row in matrix] for i in range(2)]
sink(transposed[0])
sink(transposed[1][0])
sink(transposed[1][1])
sink([cell for row in matrix for cell in row][0])
sink([row[::-1] for row in matrix][0][0])
sink([row[::-1] for row in matrix][0][1])
sink({i: row for i, row in enumerate(matrix)}[1])
sink([x if i else "masked" for i, x in enumerate([source(), "b"])])
sink(["masked" if i else x for i, x in enumerate([source(), "b"])])
sink([y for x in [1, 2] for y in [x * 2]])
sink([len(x) for x in matrix[0]])
index = {word: at for at, word in enumerate([source(), "w"])}
sink(list(index.values()))
sink(list(index))
sink(sorted(user["id"] for user in users))
sink(next(user["name"] for user in users if user["id"] == 1))
sink(next(user["name"] for user in users if user["id"] == 2))
sink(next((user["name"] for user in users if user["id"] == 3), "nobody"))
sink(any(user["id"] == 1 for user in users) and "yes")
sink(dict(zip(("a", "b"), matrix[0]))["a"])
sink({k: v for k, v in zip(("a", "b"), matrix[0])}["b"])
sink({**{u["id"]: u["name"] for u in users}, 2: "over"}[2])
sink([f(source()) for f in (len, str.upper)][0])
sink([f(source()) for f in (len, str.upper)][1])
sink(max([user for user in users], key=lambda u: u["id"])["id"])
sink(min(users, key=lambda u: u["id"])["name"])
sink([a + b for a, b in [("x", "y"), ("z", source())]][0])
