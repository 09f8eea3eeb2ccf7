from probe import source, sink

found = None
queue = ["a", "b", source(), "c"]
done = False
while not done:
    item = queue.pop(0)
    if not queue:
        done = True
    elif len(queue) == 1:
        found = item
sink(found)
sink(item)
sink(done)
state, steps = "start", []
while state != "end":
    if state == "start":
        state, text = "middle", source()
    elif state == "middle":
        steps.append(text)
        text = "clean"
        state = "last"
    else:
        steps.append(text)
        state = "end"
sink(text)
sink(state)
sink(steps[0])
sink(steps[1])
