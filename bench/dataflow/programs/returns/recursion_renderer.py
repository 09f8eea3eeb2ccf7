from probe import source, sink


def render(node, mask=False):
    if isinstance(node, str):
        return "*" * len(node) if mask else node
    if isinstance(node, (list, tuple)):
        return "".join(render(child, mask) for child in node)
    tag, body = node["tag"], node.get("body", "")
    return f"<{tag}>{render(body, mask or tag == 'secret')}</{tag}>"


sink(render({"tag": "p", "body": ["a", source()]}))
sink(render({"tag": "secret", "body": ["a", source()]}))
sink(render({"tag": "p", "body": [{"tag": "secret", "body": source()}, "x"]}))
sink(render(["a", ("b", {"tag": source()})]))
sink(render({"tag": "p"}))
sink(render([source()], True))
