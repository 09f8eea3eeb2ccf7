from probe import source, sink
import sys

rows = ["a", source(), "c"]
position = len(sys.argv)
sink(rows[position])
safe = ["a", "b", "c"]
sink(safe[position])
safe[position] = source()
sink(safe)
sink(rows[0])
