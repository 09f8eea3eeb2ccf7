from probe import source, sink


def fetch():
    return "old"


def use():
    return fetch()


def patch():
    global fetch

    def fetch():
        return source()


sink(use())
patch()
sink(use())
sink(fetch())
