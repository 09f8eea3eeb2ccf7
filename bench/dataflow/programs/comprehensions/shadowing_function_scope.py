from probe import source, sink


def summarise(rows):
    text = source()
    plain = [text for text in rows]
    sink(plain)
    sink(text)
    doubled = {text: len(text) for text in rows}
    sink(doubled)
    return [row for row in plain if row], text


plain, text = summarise(["a", "b"])
sink(plain)
sink(text)
