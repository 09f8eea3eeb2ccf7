from probe import source, sink

remember = []
store = lambda text: remember.append(text) or text
forget = lambda: remember.clear()
sink(store("a"))
sink(remember)
sink(store(source()))
sink(remember)
forget()
sink(remember)
pick = lambda row: (found := row["note"], len(found))
sink(pick({"note": source()})[0])
sink(pick({"note": source()})[1])
