from probe import source, sink


def fill(**targets):
    targets["body"].append(source())
    targets["header"].append("static")


def run():
    body, header = [], []
    fill(body=body, header=header)
    sink(body)
    sink(header)
    sink(body[0])
    other = {"body": [], "header": body}
    sink(other["body"])
    sink(other["header"])


run()
