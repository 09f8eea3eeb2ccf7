from functools import reduce
from itertools import accumulate

from probe import source, sink

words = ["a", "b", source()]
sink(reduce(lambda all_, word: all_ + [word], words, []))
sink(reduce(lambda all_, word: {**all_, word: len(word)}, words, {}))
sink(list(reduce(lambda all_, word: {**all_, word: len(word)}, words, {}).values()))
sink(reduce(lambda a, b: a, ["x", "y"], source()))
sink(list(accumulate(words)))
sink(list(accumulate(words, lambda total, word: total + len(word), initial=0)))
