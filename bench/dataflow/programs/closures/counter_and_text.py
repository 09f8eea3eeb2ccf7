from probe import source, sink


def make(text):
    count = 0

    def read():
        nonlocal count
        count += 1
        return text

    def reads():
        return count

    return read, reads


read, reads = make(source())
sink(read())
sink(reads())
other, _ = make("public")
sink(other())
