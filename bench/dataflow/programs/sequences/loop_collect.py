from probe import source, sink

lines = ["one", source(), "three"]
kept = []
counts = []
for line in lines:
    kept.append(line.strip())
    counts.append(len(line))
sink(kept)
sink(counts)
for number, line in enumerate(lines):
    sink(number)
    sink(line)
total = 0
for line in lines:
    total += 1
sink(total)
