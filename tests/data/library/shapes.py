import copy
import csv
import difflib
import io
import json
import random
import weakref
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

from probe import sink, source


class Texts(HTMLParser):
    def __init__(self):
        super().__init__()
        self.texts = []
        self.count = 0

    def handle_data(self, data):
        self.texts.append(data)
        self.count += 1


parser = Texts()
parser.feed("<p>" + source() + "</p>")
sink(parser.texts)
sink(parser.count)

root = ET.Element("notes", owner="o")
child = ET.SubElement(root, "note", kind="k")
child.text = source()
sink(ET.tostring(root, encoding="unicode"))
sink(root.get("owner"))
sink(root.find("note").attrib["kind"])
sink(root.findtext("note"))
sink([each.text for each in root.iter("note")])
sink([each.tag for each in root])
sink(ET.fromstring("<a><b>" + source() + "</b></a>").findtext("b"))


class Item:
    def __init__(self, public, private):
        self.public = public
        self.private = private


class Encoder(json.JSONEncoder):
    def default(self, o):
        return o.public


sink(json.dumps(Item("x", source()), cls=Encoder))
sink(json.dumps([Item(source(), "x")], cls=Encoder))
sink(json.dumps({"i": Item("x", source())}, default=vars))
sink(json.dumps({"i": Item("x", source())}, default=lambda item: item.public))


class Node:
    def __init__(self, text):
        self.text = text

    def __copy__(self):
        return Node("copied")

    def __deepcopy__(self, memo):
        return Node(self.text + "!")


sink(copy.copy(Node(source())).text)
sink(copy.deepcopy(Node(source())).text)
sink(difflib.get_close_matches(source(), ["a", "b"], cutoff=0.0))
sink(difflib.SequenceMatcher(None, "a", source()).ratio())
sink(random.choice([source()]))
sink(random.sample(["a"], 1))
items = ["a"]
random.shuffle(items)
sink(items)

out = io.StringIO()
rows = csv.DictWriter(out, ["name"], extrasaction="ignore")
rows.writerow({"name": "n", "note": source()})
sink(out.getvalue())
rows.writerow({"name": source()})
sink(out.getvalue())

node = Node(source())
cache = weakref.WeakValueDictionary({"n": node})
sink(cache["n"].text)
keyed = weakref.WeakKeyDictionary()
keyed[node] = "meta"
sink(keyed[node])
