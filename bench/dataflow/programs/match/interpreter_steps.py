from probe import source, sink


def step(state, instruction):
    match instruction:
        case ("push", value):
            return [*state, value]
        case ("pop",):
            return state[:-1]
        case ("dup",) if state:
            return [*state, state[-1]]
        case ("swap",):
            match state:
                case [*rest, a, b]:
                    return [*rest, b, a]
                case _:
                    return state
        case ("join", str(separator)):
            return [separator.join(state)]
        case ("len",):
            return [*state[:-1], str(len(state[-1]))]
        case ("drop", int(count)):
            return state[: len(state) - count]
        case {"op": "push", "value": value}:
            return [*state, value]
        case [*instructions]:
            for each in instructions:
                state = step(state, each)
            return state
        case _:
            return state


def run(*instructions):
    state = []
    for instruction in instructions:
        state = step(state, instruction)
    return state


sink(run(("push", "plain")))
sink(run(("push", source())))
sink(run(("push", source()), ("pop",)))
sink(run(("push", "plain"), ("push", source()), ("swap",))[0])
sink(run(("push", "plain"), ("push", source()), ("swap",))[1])
sink(run(("push", source()), ("len",)))
sink(run(("push", "plain"), ("push", source()), ("join", "-")))
sink(run(("push", "plain"), ("push", "other"), ("join", "-")))
sink(run(("push", "plain"), ("push", source()), ("drop", 1)))
sink(run(("push", source()), ("dup",))[1])
sink(run({"op": "push", "value": source()}))
sink(run({"op": "other", "value": source()}))
sink(run([("push", "plain"), ("push", source())])[0])
sink(run([("push", "plain"), ("push", source())])[1])
sink(run("unknown", source()))
