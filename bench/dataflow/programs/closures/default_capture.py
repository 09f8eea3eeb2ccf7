from probe import source, sink


def main():
    value = source()

    def frozen(value=value):
        return value

    def live():
        return value

    value = "later"
    sink(frozen())
    sink(live())
    sink(frozen("given"))


main()
