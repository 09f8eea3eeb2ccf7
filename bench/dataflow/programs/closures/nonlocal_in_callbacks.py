from probe import source, sink


def collect(producer):
    last = "nothing"
    seen = 0

    def receive(item):
        nonlocal last, seen
        last = item
        seen += 1

    producer(receive)
    return last, seen


def produce_secret(emit):
    emit("start")
    emit(source())


def produce_then_clean(emit):
    emit(source())
    emit("end")


def produce_nothing(emit):
    source()


sink(collect(produce_secret)[0])
sink(collect(produce_secret)[1])
sink(collect(produce_then_clean)[0])
sink(collect(produce_nothing)[0])


def outer():
    text = "a"

    def middle():
        def inner():
            nonlocal text
            text = source()

        inner()
        return "middle"

    result = middle()
    return text, result


sink(outer()[0])
sink(outer()[1])
