import re
from probe import source, sink


def redact(text, words):
    for word in words:
        text = text.replace(word, "#" * len(word))
    return text


def stars(text):
    return re.sub(r".", "*", text)


def initials(text):
    return "".join(part[0] for part in text.split())


def acronym(words):
    return "".join(word[0].upper() for word in words)


sink(redact("plain text", ["plain"]))
sink(redact(source(), ["plain"]))
sink(initials(source()))
sink(acronym(["ab", "cd"]))
sink(str(len(source())))
sink("ok" if "x" in source() else "no")
sink(f"{len(source())} characters, {source().count('a')} times a")
sink(f"{source()[:1]}...")
