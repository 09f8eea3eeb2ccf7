import csv
import io

from probe import source, sink

buffer = io.StringIO()
writer = csv.writer(buffer)
writer.writerow(["a", source()])
sink(buffer.getvalue())
rows = list(csv.DictReader(io.StringIO("k,v\nx,y\n")))
sink(rows)
text = "note\n" + source()
sink([row["note"] for row in csv.DictReader(io.StringIO(text))])
sink(io.StringIO("x").read())
sink(io.StringIO(source()).readlines())
