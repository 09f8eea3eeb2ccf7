from probe import source, sink


def one():
    return two()


def two():
    return three("x")


def three(mark):
    return four() + mark


def four():
    return source()


def flat():
    return three.__name__


sink(one())
sink(two())
sink(flat())
