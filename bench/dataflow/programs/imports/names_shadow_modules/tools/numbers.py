def text(value):
    return str(len(value))
