from probe import source, sink


def probe_guard(value):
    found = "unset"
    match value:
        case [found, _] if False:
            sink(found)  # dead
        case [_, second]:
            pass
    return found, second


found, second = probe_guard([source(), "b"])
sink(found)
sink(second)


def no_case(value):
    state = "kept"
    match value:
        case 1:
            state = source()
    return state


sink(no_case(2))
sink(no_case(1))
