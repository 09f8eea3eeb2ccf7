from probe import source, sink
from dataclasses import asdict, dataclass, field
from typing import List


@dataclass
class Line:
    text: str
    secret: str = "none"


@dataclass
class Document:
    title: str
    lines: List[Line] = field(default_factory=list)

    def add(self, text, secret="none"):
        self.lines.append(Line(text, secret))
        return self

    def texts(self):
        return [line.text for line in self.lines]


document = Document("doc").add("a").add("b", secret=source())
sink(document.title)
sink(document.texts())
sink([line.secret for line in document.lines])
sink(document)
sink(asdict(document)["lines"][0]["text"])
sink(Document("empty").lines)
