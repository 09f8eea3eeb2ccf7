from probe import source, sink


class Cycle(Exception):
    pass


def order(graph):
    done, active, result = set(), [], []

    def visit(name):
        if name in done:
            return
        if name in active:
            raise Cycle(" -> ".join(active[active.index(name):] + [name]))
        active.append(name)
        for other in graph.get(name, {}).get("needs", ()):
            visit(other)
        active.remove(name)
        done.add(name)
        result.append(name)

    for name in graph:
        visit(name)
    return result


def build(graph):
    made = {}
    for name in order(graph):
        entry = graph[name]
        parts = [made[need] for need in entry.get("needs", [])]
        made[name] = entry["make"](*parts)
    return made


graph = {
    "app": {"needs": ["db", "log"], "make": lambda db, log: {"db": db, "log": log}},
    "db": {"needs": ["secret"], "make": lambda secret: f"db://{secret}"},
    "secret": {"make": source},
    "log": {"make": lambda: "stdout"},
}
made = build(graph)
sink(order(graph))
sink(made["log"])
sink(made["db"])
sink(made["app"]["log"])
sink(made["app"]["db"])
graph["secret"]["needs"] = ["app"]
try:
    order(graph)
except Cycle as error:
    sink(str(error))
graph["secret"] = {"make": lambda: "none"}
sink(build(graph)["app"]["db"])
sink(made["secret"])
