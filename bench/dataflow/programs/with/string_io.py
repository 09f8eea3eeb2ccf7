import io

from probe import source, sink

with io.StringIO() as buffer:
    buffer.write("a")
    sink(buffer.getvalue())
    buffer.write(source())
    sink(buffer.getvalue())
with io.StringIO(source()) as reader:
    sink(reader.read())
with io.StringIO("x\ny") as lines:
    sink([line for line in lines])
    sink(lines.tell())
