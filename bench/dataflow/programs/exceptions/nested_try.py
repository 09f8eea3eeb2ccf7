from probe import source, sink


def nested():
    trace = []
    try:
        try:
            raise ValueError(source())
        except KeyError as error:
            trace.append(str(error))
        finally:
            trace.append("inner")
    except ValueError as error:
        trace.append(type(error).__name__)
        detail = str(error)
    return trace, detail


trace, detail = nested()
sink(trace)
sink(detail)
sink(trace[0])
