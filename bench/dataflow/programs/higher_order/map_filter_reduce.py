from functools import reduce

from probe import source, sink

words = ["a", source(), "c"]
sink(list(map(str.upper, words)))
sink(list(map(len, words)))
sink(list(filter(None, words)))
sink(list(filter(lambda word: word, ["x", "y"])))
sink(reduce(lambda left, right: left + right, words))
sink(reduce(lambda total, word: total + len(word), words, 0))
sink(reduce(lambda left, right: right, words, "start"))
sink(list(map(lambda word, number: number, words, range(3))))
