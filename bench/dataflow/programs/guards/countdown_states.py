from probe import source, sink


def steps(limit):
    state, seen = "idle", []
    while limit > 0:
        limit -= 1
        if state == "idle":
            state = "armed"
            continue
        if state == "armed":
            state = "fired"
            seen.append(source() if limit == 0 else "blank")
            continue
        break
    else:
        seen.append("end")
    return state, seen


state, seen = steps(1)
sink(state)
sink(seen)
state, seen = steps(2)
sink(seen)
state, seen = steps(5)
sink(seen)
sink(state)
total = 0
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        total += 1
    else:
        total = source()
sink(total)
