def read():
    return "memory"
