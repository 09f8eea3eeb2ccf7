from probe import source, sink

original = ["a"]
alias = original
copy = list(original)
alias.append(source())
sink(original)
sink(copy)
sink(alias)
copy.append("b")
sink(copy)
sliced = original[:]
original.clear()
sink(original)
sink(sliced)
