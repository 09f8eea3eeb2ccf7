from probe import source, sink

token = source()
out = ""
for char in token:
    out += char
sink(out)
sink([c for c in token])
sink("".join(reversed(token)))
sink([ord(c) > 0 for c in token])
sink(max(token))
positions = 0
for index, char in enumerate(token):
    positions += 1
sink(positions)
