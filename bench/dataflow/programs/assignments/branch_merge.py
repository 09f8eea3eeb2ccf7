from probe import source, sink
import os

if os.sep:
    value = source()
else:
    value = "other"
sink(value)
for letter in "ab":
    previous = letter
sink(previous)
previous, letter = letter, source()
sink(letter)
sink(previous)
