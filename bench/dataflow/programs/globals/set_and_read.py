from probe import source, sink

token = "unset"
label = "label"


def login():
    global token
    token = source()


def current():
    return token


login()
sink(current())
sink(token)
sink(label)
