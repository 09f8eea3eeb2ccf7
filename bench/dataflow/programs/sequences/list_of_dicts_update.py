from probe import source, sink

users = [{"id": n, "note": ""} for n in range(3)]
for user in users:
    if user["id"] == 1:
        user["note"] = source()
sink(users[1]["note"])
sink(users[1]["id"])
ids = [user["id"] for user in users]
sink(ids)
sink([user["note"] for user in users])
by_id = {user["id"]: user for user in users}
by_id[1]["note"] = "gone"
sink(users[1]["note"])
by_id[2]["extra"] = source()
sink(users[2]["extra"])
sink(users[0])
