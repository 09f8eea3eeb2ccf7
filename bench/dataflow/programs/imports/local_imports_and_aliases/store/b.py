from probe import source


def fetch():
    return source()


def transform(self):
    return type(self).__name__
