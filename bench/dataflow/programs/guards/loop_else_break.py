from probe import source, sink


def find(items, wanted):
    for key, value in items:
        if key == wanted:
            break
    else:
        value = "missing"
    return value


pairs = [("a", "plain"), ("b", source())]
sink(find(pairs, "a"))
sink(find(pairs, "b"))
sink(find(pairs, "c"))
count = 0
text = source()
while count < 3:
    count += 1
    if count == 10:
        break
else:
    text = "else"
sink(text)
for number in [1, 2, 3]:
    if number == 2:
        text = source()
        break
    text = "loop"
else:
    text = "never"
sink(text)
sink(number)
