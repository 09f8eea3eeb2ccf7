from dataclasses import dataclass, field, asdict
from probe import source, sink


@dataclass
class Comment:
    author: str
    text: str
    replies: list = field(default_factory=list)
    hidden: bool = False

    def reply(self, author, text):
        child = Comment(author, text)
        self.replies.append(child)
        return child

    def walk(self, depth=0):
        yield depth, self
        for child in self.replies:
            yield from child.walk(depth + 1)

    def visible(self):
        if self.hidden:
            return None
        shown = [child.visible() for child in self.replies]
        return {"text": self.text, "replies": [c for c in shown if c]}

    def __len__(self):
        return 1 + sum(map(len, self.replies))


root = Comment("ann", "first")
two = root.reply("bob", source())
three = two.reply("cid", "third")
sink([c.text for _, c in root.walk()])
sink([c.author for _, c in root.walk()])
sink([depth for depth, _ in root.walk()])
sink(root.visible())
two.hidden = True
sink(root.visible())
sink(len(root))
sink(asdict(three))
sink(asdict(two)["replies"])
sink(asdict(root))
sink(max(root.walk(), key=lambda pair: pair[0])[1].text)
by_author = {c.author: c for _, c in root.walk()}
sink(by_author["cid"].text)
sink(by_author["bob"].text)
