from probe import source, sink

table = str.maketrans({"-": "", " ": "_"})
sink(source().translate(table))
sink("a-b".translate(table))
leet = str.maketrans({"a": source()})
sink("banana".translate(leet))
sink(source().zfill(40))
sink(str.lower(source()))
sink(str.lower("ABC"))
