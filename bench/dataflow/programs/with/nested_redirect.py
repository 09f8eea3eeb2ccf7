import io
from contextlib import closing, redirect_stdout

from probe import source, sink


class Resource:
    def __init__(self, note):
        self.note = note

    def close(self):
        self.note = "closed"


resource = Resource(source())
with closing(resource) as opened:
    sink(opened.note)
sink(resource.note)
captured = io.StringIO()
with redirect_stdout(captured):
    print("x")
sink(captured.getvalue())
with closing(Resource("y")) as opened:
    sink(opened.note)
