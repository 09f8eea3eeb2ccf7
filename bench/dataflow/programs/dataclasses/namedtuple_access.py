from probe import source, sink
from collections import namedtuple

Row = namedtuple("Row", ["id", "ssn", "city"])
row = Row("1", source(), "Porto")
sink(row.id)
sink(row.ssn)
sink(row[2])
sink(row[1])
ident, ssn, city = row
sink(ident)
sink(ssn)
