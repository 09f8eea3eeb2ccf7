from probe import source, sink


def make_setting(initial):
    current = initial

    def setting(*new):
        nonlocal current
        if new:
            current = new[0]
        return current

    return setting


mode = make_setting("fast")
note = make_setting("none")
note(source())
sink(mode())
sink(note())
note("clean")
sink(note())
