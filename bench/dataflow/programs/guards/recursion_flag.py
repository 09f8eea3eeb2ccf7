from probe import source, sink


def visit(node, redact=False):
    if isinstance(node, dict):
        return {key: visit(value, redact or key == "ssn") for key, value in node.items()}
    if redact:
        return "***"
    return node


sink(visit({"name": source()})["name"])
sink(visit({"ssn": source()})["ssn"])
sink(visit(source(), redact=True))
sink(visit({"user": {"name": "ana"}}))
