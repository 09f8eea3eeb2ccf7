from etl import Pipeline, load_steps
from etl.steps import Drop, Rename, Upper
from probe import source, sink

rows = [{"id": "1", "note": source(), "city": "b"}, {"id": "2", "note": "n", "city": "c"}]
keep = Pipeline([Upper("note"), Rename(note="text")])
sink(keep.run(rows))
sink(keep.run(rows)[0]["text"])
sink(keep.run(rows)[0]["city"])
drop = Pipeline([Drop("note"), Upper("city")])
sink(drop.run(rows))
sink(drop.run(rows)[1]["city"])
sink(load_steps(["drop:note", "upper:city"]).run(rows))
sink(load_steps(["upper:note"]).run(rows))
sink(load_steps(["rename:note=city"]).run(rows)[0]["city"])
sink(load_steps(["rename:city=note"]).run(rows)[0]["note"])
sink(keep.log)
sink([row["id"] for row in rows])
sink(rows[1])
