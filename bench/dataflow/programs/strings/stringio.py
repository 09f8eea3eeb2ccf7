from probe import source, sink
import io

stream = io.StringIO()
stream.write("header ")
sink(stream.getvalue())
stream.write(source())
sink(stream.getvalue())
print("tail", source(), file=stream)
other = io.StringIO(source())
sink(other.read())
clean = io.StringIO()
print("quiet", file=clean)
sink(clean.getvalue())
