import io

from probe import source, sink


def build(parts):
    out = []
    for p in parts:
        out.append(p.strip())
    return "".join(out)


def numbered(lines):
    text = ""
    for n, line in enumerate(lines):
        text += f"{n}: {line}\n"
    return text


def lengths(lines):
    text = ""
    for line in lines:
        text += f"{len(line)}\n"
    return text


def buffered(parts):
    buffer = io.StringIO()
    for p in parts:
        buffer.write(p)
    return buffer.getvalue()


def reverse(text):
    return text[::-1]


def words(text):
    return text.split()


def shorten(text, n):
    return text if len(text) <= n else text[: n - 1] + "…"


def vowels(text):
    return [c for c in text if c in "aeiou"]


def camel(name):
    head, *tail = name.split("_")
    return head + "".join(t.title() for t in tail)


parts = ["a ", source()]
sink(build(parts))
sink(build(["a "]))
sink(numbered(parts))
sink(lengths(parts))
sink(buffered(parts))
sink(buffered(["x"]))
sink(reverse(source()))
sink(words("a b")[1])
sink(words(source())[1])
sink(shorten("abc", 2))
sink(shorten(source(), 5))
sink(camel("a_b"))
sink(camel("a_" + source()))
sink(source() * 2)
sink("-" * len(source()))
sink(source() > "a")
sink(min(source(), "a"))
sink("a" "b" + str(len(source())))
