from collections import deque
from probe import source, sink


class Graph:
    def __init__(self):
        self.nodes, self.edges = {}, {}

    def node(self, name, **data):
        self.nodes[name] = data
        self.edges.setdefault(name, [])
        return self

    def edge(self, a, b, both=False):
        self.edges[a].append(b)
        if both:
            self.edge(b, a)
        return self

    def breadth_first(self, start):
        seen, queue = [start], deque([start])
        while queue:
            for other in self.edges[queue.popleft()]:
                if other not in seen:
                    seen.append(other)
                    queue.append(other)
        return seen

    def depth_first(self, start, visit, seen=None):
        seen = set() if seen is None else seen
        seen.add(start)
        visit(start, self.nodes[start])
        for other in self.edges[start]:
            if other not in seen:
                self.depth_first(other, visit, seen)


graph = Graph().node("a", text="ta").node("b", text=source()).node("c", text="tc")
graph.edge("a", "b").edge("a", "c", both=True)
sink(graph.breadth_first("a"))
sink(graph.breadth_first("b"))
names, texts = [], []
graph.depth_first("a", lambda name, data: names.append(name))
sink(names)
graph.depth_first("a", lambda name, data: texts.append(data["text"]))
sink(texts)
sink([graph.nodes[n]["text"] for n in graph.edges["c"]])
sink([graph.nodes[n]["text"] for n in graph.edges["a"]])
sink(graph.nodes["c"])
sink(graph.edges)
