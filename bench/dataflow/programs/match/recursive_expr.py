from probe import source, sink


def render(node):
    match node:
        case ("concat", left, right):
            return render(left) + render(right)
        case ("literal", text):
            return text
        case ("drop", _):
            return ""


sink(render(("concat", ("literal", "a"), ("literal", source()))))
sink(render(("drop", ("literal", source()))))
sink(render(("literal", "b")))
