from probe import source, sink


class Exporter:
    def export(self, rows):
        return self.header() + ";".join(self.row(r) for r in rows) + self.footer()

    def header(self):
        return "<"

    def footer(self):
        return ">"

    def row(self, r):
        raise NotImplementedError


class Full(Exporter):
    def row(self, r):
        return f"{r['name']}={r['note']}"


class Names(Exporter):
    def row(self, r):
        return r["name"]


class Signed(Names):
    def __init__(self, key):
        self.key = key

    def footer(self):
        return super().footer() + self.key


class Counted(Full):
    def row(self, r):
        return str(len(super().row(r)))


rows = [{"name": "a", "note": source()}]
sink(Full().export(rows))
sink(Names().export(rows))
sink(Signed("k").export(rows))
sink(Signed(source()).export([]))
sink(Counted().export(rows))
sink(Full().header())
for exporter in (Names(), Counted()):
    sink(exporter.export(rows))
for exporter in (Names(), Full()):
    sink(exporter.export(rows))
