from probe import source, sink


def prepare(text, mode):
    if mode == "drop":
        return ""
    if mode == "count":
        return len(text)
    return text


sink(prepare(source(), "drop"))
sink(prepare(source(), "count"))
sink(prepare(source(), "keep"))
sink(prepare("static", "keep"))
