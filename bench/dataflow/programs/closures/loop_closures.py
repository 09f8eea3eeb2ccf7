from probe import source, sink

makers = []
for text in ["a", source(), "c"]:
    makers.append(lambda text=text: text)
sink(makers[0]())
sink(makers[1]())
sink([make() for make in makers])

late = []
for word in [source(), "last"]:
    late.append(lambda: word)
sink(late[0]())
sink(late[1]())
