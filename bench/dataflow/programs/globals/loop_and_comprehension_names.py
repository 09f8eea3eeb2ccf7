from probe import source, sink

name = "outer"
for index in [1]:
    loop_value = source()
sink(loop_value)
squares = [name for name in [source()]]
sink(name)
sink(squares)
for name in [source()]:
    pass
sink(name)
