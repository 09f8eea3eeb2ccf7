from probe import source, sink


def guarded():
    try:
        yield "value"
    except ValueError as error:
        yield str(error)
    finally:
        sink("closed")


generator = guarded()
sink(next(generator))
sink(generator.throw(ValueError(source())))
generator.close()
other = guarded()
next(other)
sink(other.throw(ValueError("plain")))
other.close()
