from probe import source, sink


def main():
    value = "early"
    read = lambda: value
    sink(read())
    value = source()
    sink(read())
    value = "late"
    sink(read())
    frozen = lambda value=source(): value
    sink(frozen())
    sink(frozen(value))


main()
