import alpha


def middle(text):
    return alpha.finish(text)


def own():
    return alpha.finish("own")
