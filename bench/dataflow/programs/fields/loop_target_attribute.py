from probe import source, sink


class Cursor:
    row = None
    number = 0


cursor = Cursor()
for cursor.row in ["a", source()]:
    pass
sink(cursor.row)
for cursor.number, cursor.row in enumerate(["x"]):
    sink(cursor.row)
sink(cursor.number)
holder = {}
for holder["last"] in [source()]:
    pass
sink(holder["last"])
with open(__file__) as cursor.file:
    sink(cursor.number)
