import itertools
from itertools import accumulate, chain, combinations, compress, count, cycle, dropwhile, filterfalse, groupby, islice
from itertools import permutations, product, repeat, starmap, takewhile, tee, zip_longest

from probe import sink, source

secret = source()
mixed = ["a", secret, "c"]
sink(list(zip_longest(["x", "y"], ["z"], fillvalue=secret)))
sink(list(zip_longest(["x", "y"], ["z", "w"], fillvalue=secret)))
sink([left for left, right in zip_longest(["x", "y"], [secret])])
sink(list(accumulate(mixed)))
sink(list(accumulate(mixed, lambda total, word: total + len(word), initial=0)))
sink(list(accumulate([1, 2, 3])))
sink(list(accumulate(["a", "b"], initial=secret)))
sink([a for a, b in product(["x", "y"], mixed)])
sink([b for a, b in product(["x", "y"], mixed)])
first, second = tee(mixed)
sink(list(first))
sink(list(second))
sink(list(tee(["x"])[0]))
sink(list(islice(mixed, 1)))
sink(list(islice(mixed, 1, 2)))
sink(list(islice(mixed, 2, None)))
sink(next(islice(mixed, 2, 3)))
for key, group in groupby(["k1", "k2"], key=lambda word: word[0]):
    sink(key)
    sink(list(group))
for key, group in groupby([("k", secret)], key=lambda pair: pair[0]):
    sink(key)
    sink(list(group))
sink([key for key, group in groupby(mixed)])
sink(list(chain.from_iterable([["x"], mixed])))
sink(list(chain.from_iterable([["x"], ["y"]])))
sink(list(takewhile(lambda word: word != "c", mixed)))
sink(list(dropwhile(lambda word: len(word) > 100, mixed)))
sink(list(filterfalse(lambda word: word == "b", mixed)))
sink([a for a, b in combinations(["x", "y"], 2)])
sink(list(permutations(mixed, 2)))
sink(list(starmap(lambda a, b: b, [(secret, "b")])))
sink(list(starmap(lambda a, b: a, [(secret, "b")])))
sink(list(repeat(secret, 2)))
sink(list(repeat("x", 2)))
sink(list(compress(["x", secret], [1, 0]))[0])
sink([word for _, word in zip(range(4), cycle(mixed))])
sink([number for number, word in zip(count(), mixed)])
sink(next(count(5)))
sink(next(cycle([secret])))
