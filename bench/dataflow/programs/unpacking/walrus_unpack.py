from probe import source, sink

queue = [("a", source()), ("b", "plain")]
while queue:
    (name, note), *queue = queue
    sink(name)
    sink(note)
sink(queue)
if (pair := ("k", source())) and len(pair) == 2:
    key, value = pair
    sink(key)
    sink(value)
