from probe import source, sink


def mask(text):
    return "*" * len(text)


def mirror(text):
    out = ""
    for char in text:
        out = char + out
    return out


def codes(text):
    return [ord(c) for c in text]


sink(mask(source()))
sink(mirror(source()))
sink(mirror("plain"))
sink("".join(map(chr, codes(source()))))
vowels = 0
for char in source():
    if char in "aeiou":
        vowels += 1
sink(vowels)
last = ""
for last in source():
    pass
sink(last)
sink(source()[0])
sink(source()[::-1])
index = {}
for place, char in enumerate(source()):
    index.setdefault(char, []).append(place)
sink(list(index))
sink(list(index.values()))
