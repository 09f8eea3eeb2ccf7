import string

from probe import source, sink

ROW = "{name:<10}|{note:>20}"
HEADER = ROW.format(name="name", note="note")


class Formatter(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else args[key]


class Patient:
    def __init__(self, name, note):
        self.name, self.note = name, note

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"Patient({self.name}, {self.note})"

    def __format__(self, spec):
        return {"": self.name, "note": self.note, "size": str(len(self.note))}[spec]


def line(row):
    return ROW.format(**row)


def names(rows):
    return "\n".join("{name}".format(**row) for row in rows)


rows = [{"name": "ann", "note": source()}, {"name": "bob", "note": "none"}]
patient = Patient("ann", source())
sink(HEADER)
sink(line(rows[0]))
sink(line(rows[1]))
sink(names(rows))
sink("{}".format(patient))
sink("{!r}".format(patient))
sink("{:note}".format(patient))
sink("{:size}".format(patient))
sink(f"{patient:{'note'}}")
sink(f"{patient:{'size'}}")
sink("{0.name} {0.note}".format(patient))
sink("{0.name}".format(patient))
sink("%s" % patient)
sink("%r" % (patient,))
sink("%(name)s" % rows[0])
sink("%(note)s" % rows[0])
sink("%-10s %5d" % ("ann", len(source())))
sink(Formatter().format("{name}", name="ann"))
sink(Formatter().format("{note}", note=source()))
sink("{:{width}.{precision}}".format("plain", width=9, precision=3))
sink(f"{rows[0]['name']!r:>12}")
sink(str(rows))
sink(str([row["name"] for row in rows]))
