from probe import source, sink


def overridden():
    try:
        return source()
    finally:
        return "finally"


def kept():
    value = source()
    try:
        return value
    finally:
        value = "later"


def after():
    try:
        value = source()
    finally:
        value = "reset"
    return value


sink(overridden())
sink(kept())
sink(after())
