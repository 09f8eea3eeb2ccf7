from probe import source, sink


def main():
    note = "none"
    size = 0

    def receive(text):
        nonlocal note, size
        note = text
        size = len(text)

    sink(note)
    receive(source())
    sink(note)
    sink(size)
    receive("open")
    sink(note)


main()
