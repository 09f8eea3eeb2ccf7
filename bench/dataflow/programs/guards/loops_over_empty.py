from probe import source, sink

result = source()
for item in []:
    result = "never"
sink(result)
result = "plain"
for item in ():
    result = source()
sink(result)
for item in range(0):
    sink(source())  # dead
for item in {}.items():
    sink(source())  # dead
while False:
    sink(source())  # dead
else:
    result = "else"
sink(result)
for item in range(5, 2, -1):
    result = item
sink(result)
items = [x for x in [1, 2, 3] if x > 3]
for item in items:
    result = source()
sink(result)
if items:
    sink(source())  # dead
