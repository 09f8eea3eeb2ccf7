from probe import source, sink
import csv
import io
import json
import pprint

record = {"name": "ana", "card": source()}
sink(pprint.pformat(record))
sink(json.dumps(record, indent=2))
sink(json.dumps({"name": record["name"]}))
buffer = io.StringIO()
writer = csv.writer(buffer)
writer.writerow(["name", "card"])
sink(buffer.getvalue())
writer.writerow([record["name"], record["card"]])
sink(buffer.getvalue())
