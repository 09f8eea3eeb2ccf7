import re

from probe import source, sink

secret = source()
match = re.search(r"(\w+) (\w+)", secret)
sink(match.group(1))
sink(match.groups())
sink(match.start())
sink(re.sub("a", "b", secret))
sink(re.sub("x", secret, "axb"))
sink(re.findall(r"\w+", secret))
sink(re.split(" ", secret))
sink(re.sub("a", "b", "aaa"))
sink(bool(re.match("x", secret)))
pattern = re.compile(r"\w+")
sink(pattern.sub("-", "aaa"))
sink(pattern.findall(secret))
sink([found.group() for found in pattern.finditer(secret)])
