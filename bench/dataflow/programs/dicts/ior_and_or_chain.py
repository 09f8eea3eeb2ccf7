from probe import source, sink

base = {"host": "h", "token": "none"}
extra = {"token": source()}
merged = base | extra
reverse = extra | base
sink(merged["token"])
sink(reverse["token"])
sink(merged["host"])
base |= {"mail": source()}
sink(base["mail"])
sink(base["token"])
sink({**merged, "token": "x"}["token"])
sink({"token": "x", **merged}["token"])
base |= [("mail", "gone")]
sink(base["mail"])
