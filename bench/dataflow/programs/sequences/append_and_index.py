from probe import source, sink

queue = []
queue.append("first")
queue.append(source())
sink(queue[0])
sink(queue[1])
sink(queue[-1])
queue[1] = "overwritten"
sink(queue[1])
sink(queue)
