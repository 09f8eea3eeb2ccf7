from probe import sink


def send(to, body):
    sink(to)
    sink(body)
