from probe import source, sink

if (token := source()) and (name := "ana"):
    sink(token)
    sink(name)
if (count := len(token)) > 2:
    sink(count)
sink((other := token) + name)
sink((token := "reset"))
sink(token)
