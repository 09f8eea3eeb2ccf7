from probe import source, sink
import json

body = json.dumps({"user": "ana", "token": source()})
sink(body)
sink(json.loads(body)["token"])
sink(json.dumps({"user": "ana"}))
sink(json.dumps([source()], ensure_ascii=False))
sink(len(json.dumps({"t": source()})))
