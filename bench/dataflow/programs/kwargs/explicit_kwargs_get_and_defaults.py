from probe import source, sink


def render(template, **context):
    title = context.pop("title", "untitled")
    body = context.get("body", "")
    rest = {key: value for key, value in context.items() if key not in ("title", "body")}
    return title, body, rest


secret = source()
title, body, rest = render("t", title=secret)
sink(title)
sink(body)
sink(rest)
title, body, rest = render("t", body=secret, author="x")
sink(title)
sink(body)
sink(rest)
title, body, rest = render(secret, author=secret)
sink(title)
sink(rest)
sink(rest["author"])
