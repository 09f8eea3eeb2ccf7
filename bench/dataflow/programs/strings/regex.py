from probe import source, sink
import re

text = "user=ana key=" + source()
sink(re.sub(r"user", "name", text))
match = re.search(r"key=(.*)", text)
sink(match.group(1))
sink(re.findall(r"\S+", text))
sink(re.split(r"=", text))
sink(bool(match))
sink(re.sub(r"x", "y", "xyz"))
