import io
import re

from probe import source, sink


def read_lines(stream):
    lines = []
    while line := stream.readline():
        lines.append(line.rstrip())
    return lines


def number(text):
    if m := re.match(r"(\d+)", text):
        return m.group(1)
    return "none"


def classify(text):
    if (n := len(text)) > 10:
        return f"long {n}"
    elif (head := text[:2]) == "ab":
        return head
    return text


def first_match(items, test):
    return next((found for i in items if (found := test(i))), None)


sink(read_lines(io.StringIO("a\nb")))
sink(read_lines(io.StringIO("a\n" + source())))
sink(number("12" + source()))
sink(number("x"))
sink(classify(source()))
sink(classify("abc"))
sink(first_match(["a", source()], len))
sink(first_match(["", source()], str.upper))
sink(first_match(["a", source()], str.upper))
