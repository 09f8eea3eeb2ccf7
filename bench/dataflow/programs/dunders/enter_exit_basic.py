from probe import source, sink


class Vault:
    def __init__(self, content):
        self.content = content
        self.state = "closed"

    def __enter__(self):
        self.state = "open"
        return self.content

    def __exit__(self, *details):
        self.state = "closed"
        self.content = None
        return False


vault = Vault(source())
with vault as content:
    sink(content)
    sink(vault.state)
sink(vault.content)
with Vault("x") as content:
    sink(content)
