import re

from probe import source, sink


def mask(text):
    return re.sub(r"\w", "*", "x") + "#" * len(text)


def digits(text):
    return sum(c.isdigit() for c in text)


def choose_label(text):
    if len(text) > 5:
        return "long"
    return "short"


def first_word(text):
    return text.split()[0]


def lookup(text):
    table = {"a": "A"}
    return table.get(text, "?")


def lookup_default(text):
    table = {"a": "A"}
    return table.get(text, text)


def index_of(text):
    return ["x", "y"].index("y") + len(text)


def validated(text):
    if text not in ("low", "high"):
        return "low"
    return text


def to_bool(text):
    return bool(text)


def encode(text):
    return [ord(c) for c in text]


def bucket(text):
    return "abc"[len(text) % 3]


def copy_all(text):
    out = ""
    for c in text:
        out += c
    return out


def count_all(text):
    out = 0
    for _ in text:
        out += 1
    return out


sink(mask(source()))
sink(digits(source()))
sink(choose_label(source()))
sink(first_word(source()))
sink(lookup(source()))
sink(lookup_default(source()))
sink(index_of(source()))
sink(validated(source()))
sink(to_bool(source()))
sink(bucket(source()))
sink(copy_all(source()))
sink(count_all(source()))
