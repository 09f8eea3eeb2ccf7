from probe import source, sink


class Leaf:
    def __init__(self, text):
        self.text = text


class Branch:
    def __init__(self, *leaves):
        self.leaves = list(leaves)
        self.first = leaves[0]
        self.count = len(leaves)


branch = Branch(Leaf("a"), Leaf(source()))
sink(branch.first.text)
sink(branch.leaves[1].text)
sink(branch.leaves[0].text)
sink(branch.count)
sink([leaf.text for leaf in branch.leaves])
branch.leaves[1].text = "x"
sink(branch.leaves[1].text)
