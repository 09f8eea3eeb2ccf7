from probe import source, sink


def editor():
    text = "start"
    undo = []

    def write(new):
        nonlocal text
        previous = text

        def revert():
            nonlocal text
            text = previous

        undo.append(revert)
        text = new

    def back():
        undo.pop()()

    def read():
        return text

    return write, back, read


write, back, read = editor()
sink(read())
write(source())
sink(read())
write("clean")
sink(read())
back()
sink(read())
