from probe import source, sink


class Managed:
    def __enter__(self):
        self.open()
        return self

    def __exit__(self, *details):
        self.close()


class Notebook(Managed):
    def __init__(self, secret):
        self.secret = secret
        self.page = None

    def open(self):
        self.page = self.secret

    def close(self):
        self.page = None


class Blank(Managed):
    page = "blank"

    def open(self):
        self.page = "open"

    def close(self):
        self.page = "closed"


notebook = Notebook(source())
sink(notebook.page)
with notebook as current:
    sink(current.page)
sink(notebook.page)
with Blank() as blank:
    sink(blank.page)
sink(blank.page)
