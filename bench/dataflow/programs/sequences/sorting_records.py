from operator import itemgetter

from probe import source, sink

records = [("b", source(), 1), ("a", "x", 2)]
ordered = sorted(records, key=itemgetter(0), reverse=True)
sink([record[0] for record in ordered])
sink([record[1] for record in ordered])
sink([record[2] for record in ordered])
names = list(map(itemgetter(0), records))
notes = list(map(itemgetter(1), records))
sink(names)
sink(notes)
both = list(map(itemgetter(0, 2), records))
sink(both)
