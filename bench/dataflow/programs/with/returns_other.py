from probe import source, sink


class Pool:
    def __init__(self, secret):
        self.secret = secret

    def __enter__(self):
        return {"secret": self.secret, "size": 1}

    def __exit__(self, *details):
        return None


with Pool(source()) as handle:
    sink(handle["secret"])
    sink(handle["size"])
with Pool("x") as handle:
    sink(handle["secret"])
with Pool(source()):
    sink(handle)
