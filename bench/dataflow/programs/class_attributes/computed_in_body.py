from probe import source, sink


def wrap(text):
    return "<" + text + ">"


class Page:
    title = "home"
    body = wrap(source())
    both = title + body
    size = len(body)
    parts = {"title": title, "body": body}
    if size > 0:
        kind = "full"
    else:
        kind = body


sink(Page.title)
sink(Page.body)
sink(Page.both)
sink(Page.size)
sink(Page.parts["title"])
sink(Page.parts["body"])
sink(Page.kind == "full")
