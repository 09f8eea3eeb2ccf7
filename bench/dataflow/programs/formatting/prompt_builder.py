from probe import source, sink

SYSTEM = "You are a helpful assistant."


def build_prompt(question, context=""):
    parts = [SYSTEM]
    if context:
        parts.append(f"Context: {context}")
    parts.append(f"Question: {question}")
    return "\n".join(parts)


sink(build_prompt("hours?"))
sink(build_prompt("hours?", context=source()))
sink(build_prompt(source()))
sink(SYSTEM)
