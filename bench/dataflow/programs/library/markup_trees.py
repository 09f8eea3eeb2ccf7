import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from probe import source, sink

secret = source()
root = ET.Element("notes", owner="o")
child = ET.SubElement(root, "note")
child.text = secret
child.set("kind", "plain")
sink(ET.tostring(root, encoding="unicode"))
sink(root.get("owner"))
sink(child.attrib["kind"])
sink(root.find("note").text)
sink([element.text for element in root.iter("note")])
sink([element.tag for element in root])
parsed = ET.fromstring("<a><b>" + secret + "</b></a>")
sink(parsed.findtext("b"))
sink(parsed.find("b").text)


class Texts(HTMLParser):
    def __init__(self):
        super().__init__()
        self.texts = []
        self.count = 0

    def handle_data(self, data):
        self.texts.append(data)
        self.count += 1


parser = Texts()
parser.feed("<p>" + secret + "</p>")
sink(parser.texts)
sink(parser.count)
