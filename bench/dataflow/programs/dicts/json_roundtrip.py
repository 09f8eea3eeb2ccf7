import json

from probe import source, sink

payload = {"title": "t", "note": source()}
text = json.dumps(payload)
sink(text)
back = json.loads(text)
sink(back["note"])
sink(json.dumps({"title": payload["title"]}))
sink(json.loads('{"note": "x"}')["note"])
sink(json.dumps(list(payload)))
