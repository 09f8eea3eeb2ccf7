from probe import source, sink


def send(channel, body, *, footer=""):
    return {"channel": channel, "body": body, "footer": footer}


def level_one(*args, **kwargs):
    return send(*args, **kwargs)


def level_two(*args, **kwargs):
    kwargs.setdefault("footer", "bye")
    return level_one(*args, **kwargs)


def level_three(channel, *args, **kwargs):
    return level_two(channel.upper(), *args, **kwargs)


out = level_three("mail", source())
sink(out["channel"])
sink(out["body"])
sink(out["footer"])
out = level_three("mail", "hello", footer=source())
sink(out["body"])
sink(out["footer"])
out = level_three("mail", body="hi")
sink(out["body"])
