from probe import source, sink


def render(template, **context):
    note = context.pop("note", "")
    sink(note)
    sink(context)
    sink(context.get("note"))
    title = context.get("title", "none")
    sink(title)
    return template.format(note=note, title=title)


page = render("<{title}>", note=source(), title="Home")
sink(page.upper() and "fixed")
