import ast
import base64
import binascii
import html
import json
import quopri
import urllib.parse
import zlib
from probe import source, sink

secret = source()
payload = {"id": 7, "note": secret}
text = json.dumps(payload, ensure_ascii=False)
sink(text)
sink(json.loads(text)["id"])
sink(json.loads(text)["note"])
sink(json.loads(text, object_hook=lambda mapping: sorted(mapping)))
sink(json.dumps({"size": len(secret)}))
sink(json.dumps([1], default=str))
sink(urllib.parse.unquote(urllib.parse.quote(secret)))
sink(urllib.parse.parse_qs(urllib.parse.urlencode({"q": secret}))["q"])
sink(urllib.parse.urlsplit("http://x/y?z").netloc)
sink(html.unescape(html.escape(secret)))
sink(base64.b64decode(base64.b64encode(secret.encode())))
sink(zlib.decompress(zlib.compress(secret.encode())))
sink(binascii.unhexlify(binascii.hexlify(secret.encode())))
sink(bytes.fromhex(secret.encode().hex()))
sink(ast.literal_eval(repr([secret])))
sink(zlib.crc32(secret.encode()))


class Encoder(json.JSONEncoder):
    def default(self, value):
        return value.public


class Item:
    def __init__(self, public, private):
        self.public = public
        self.private = private


sink(json.dumps(Item("p", secret), cls=Encoder))
sink(json.dumps(Item(secret, "p"), cls=Encoder, ensure_ascii=False))
sink(json.dumps({"i": Item("p", secret)}, default=lambda item: item.private, ensure_ascii=False))
