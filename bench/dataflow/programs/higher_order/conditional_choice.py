from probe import source, sink


def loud(text):
    return text.upper()


def mute(text):
    return "..."


def pick(verbose):
    return loud if verbose else mute


secret = source()
sink(pick(True)(secret))
sink(pick(False)(secret))
chosen = [mute, loud][1]
sink(chosen(secret))
sink((mute or loud)(secret))
sink({True: mute, False: loud}[False](secret))
sink({True: mute, False: loud}[True](secret))
