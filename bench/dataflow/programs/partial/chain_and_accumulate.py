from probe import source, sink
from functools import partial
from itertools import accumulate, chain, starmap, zip_longest

sink(list(chain(["a"], [source()])))
sink(list(accumulate(["a", "b"])))
sink(list(accumulate(["a", source()])))
sink(list(starmap(partial(str.replace, "a-b"), [("a", source())])))
sink([pair[0] for pair in zip_longest(["a"], [source(), "c"], fillvalue="-")])
sink([pair[1] for pair in zip_longest(["a"], [source(), "c"], fillvalue="-")])
