from probe import source, sink


class Trie:
    def __init__(self):
        self.children = {}
        self.value = None

    def insert(self, path, value):
        node = self
        for part in path.split("/"):
            node = node.children.setdefault(part, Trie())
        node.value = value

    def lookup(self, path):
        node = self
        for part in path.split("/"):
            node = node.children[part]
        return node.value


secrets = Trie()
secrets.insert("db/password", source())
labels = Trie()
labels.insert("db/label", "main")
sink(secrets.lookup("db/password"))
sink(labels.lookup("db/label"))
sink(sorted(secrets.children))
sink(labels.value)
