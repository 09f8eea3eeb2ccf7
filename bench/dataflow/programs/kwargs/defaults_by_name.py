from probe import source, sink


def area(width, height=None, note=None, *, unit="cm"):
    height = height or width
    note = note or unit
    return width, height, note, unit


secret = source()
sink(area(secret)[1])
sink(area("w", "h", secret)[1])
sink(area("w", unit=secret)[2])
sink(area("w", note="n", unit=secret)[2])
sink(area(secret, "h")[1])
sink(area("w")[3])
sink(area(*("w", "h"), **{"note": secret})[2])
sink(area(height=secret, width="w")[0])
