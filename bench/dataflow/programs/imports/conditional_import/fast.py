def read():
    return "fast"
