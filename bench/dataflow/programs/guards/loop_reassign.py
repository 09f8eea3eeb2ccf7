from probe import source, sink

value = source()
for _ in range(2):
    value = "clean"
    sink(value)

buffer = "start"
count = 0
while count < 2:
    sink(buffer)
    buffer = buffer + source()
    count += 1
sink(buffer)

token = source()
while token:
    sink(token)
    token = ""
sink(token)
