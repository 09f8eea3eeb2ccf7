from probe import source, sink


class Node:
    def __init__(self, *children):
        self.children = children

    def render(self):
        return "".join(child.render() for child in self.children)


class Text(Node):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def render(self):
        return self.text


class Comment(Text):
    def render(self):
        return ""


class Bold(Node):
    def render(self):
        return "<b>" + super().render() + "</b>"


secret = source()
sink(Bold(Text("a"), Text(secret)).render())
sink(Bold(Text("a"), Comment(secret)).render())
sink(Node(Bold(Node(Text(secret)))).render())
sink(Node(Bold(Node(Comment(secret), Text("x")))).render())
sink(Bold().render())
