from string import Template

SYSTEM = "You are helpful."
_TEMPLATES = {"qa": Template("$question\n$context"), "plain": Template("$question")}


def build(name, **values):
    return _TEMPLATES[name].safe_substitute(values)
