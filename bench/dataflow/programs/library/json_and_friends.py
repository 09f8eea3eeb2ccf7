import base64
import json
import urllib.parse

from probe import source, sink

secret = source()
record = {"note": secret, "size": 3}
sink(json.dumps(record))
sink(json.loads(json.dumps(record))["note"])
sink(urllib.parse.unquote(urllib.parse.quote(secret)))
sink(urllib.parse.parse_qs(urllib.parse.urlencode({"note": secret}))["note"])
sink(base64.b64decode(base64.b64encode(secret.encode())).decode())
sink(json.dumps({"size": record["size"]}))
sink(json.dumps(sorted(record)))
