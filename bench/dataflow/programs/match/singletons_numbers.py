from probe import source, sink


def decode(code, payload):
    match code:
        case None:
            return "none"
        case True:
            return "true"
        case -1 | 2.5:
            return payload
        case 0:
            return "zero"
        case _:
            return "else"


sink(decode(None, source()))
sink(decode(-1, source()))
sink(decode(2.5, source()))
sink(decode(7, source()))
