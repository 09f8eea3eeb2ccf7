from .. import alpha


def run(first, second):
    return alpha.run(second)
