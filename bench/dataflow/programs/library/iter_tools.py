from itertools import chain, compress, count, groupby, islice, permutations, product, starmap, zip_longest

from probe import source, sink

words = ["a", source()]
plain = ["x", "y"]
sink(list(chain(plain, words)))
sink(list(product(plain, plain)))
sink(list(product(words, plain)))
sink(list(starmap(lambda left, right: left + right, [("a", words[1])])))
sink(list(starmap(lambda left, right: left, [("a", words[1])])))
sink(list(zip_longest(plain, ["z"], fillvalue="none")))
sink(list(zip_longest(plain, ["z"], fillvalue=words[1])))
sink(list(compress(words, [1, 1])))
sink(list(islice(words, 2)))
sink([key for key, _ in groupby(words, key=len)])
sink(len(list(permutations(words))))
sink(list(zip(count(), plain)))
