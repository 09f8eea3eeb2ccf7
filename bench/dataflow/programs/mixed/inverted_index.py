from collections import Counter, defaultdict

from probe import source, sink

STOP = {"the", "a"}


def words(text):
    return [w.lower() for w in text.split() if w not in STOP]


class Index:
    def __init__(self):
        self.docs = {}
        self.postings = defaultdict(set)
        self.lengths = Counter()

    def add(self, name, text):
        self.docs[name] = text
        for word in words(text):
            self.postings[word].add(name)
            self.lengths[name] += 1

    def search(self, query):
        found = [self.postings[w] for w in words(query) if w in self.postings]
        return set.intersection(*found) if found else set()

    def snippet(self, name, size=9):
        return self.docs[name][:size] + "..."

    def top(self, n):
        return [name for name, _ in self.lengths.most_common(n)]


index = Index()
index.add("one", "the quick fox")
index.add("two", "a fox " + source())
sink(index.search("fox"))
sink(index.search("quick"))
sink(sorted(index.postings))
sink(index.snippet("one"))
sink(index.snippet("two", 30))
sink(index.top(1))
sink(index.docs)
sink(dict(index.lengths))
sink({name: index.lengths[name] for name in index.docs})
