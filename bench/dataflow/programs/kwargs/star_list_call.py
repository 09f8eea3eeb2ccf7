from probe import source, sink


def send(host, port, payload, retries=3):
    sink(host)
    sink(port)
    sink(payload)
    sink(retries)


arguments = ["localhost", 8080]
arguments.append(source())
send(*arguments)
