from probe import source, sink


def main():
    value = source()

    def show():
        return value

    sink(show())
    value = "replaced"
    sink(show())
    value = source()
    sink(show())


main()
