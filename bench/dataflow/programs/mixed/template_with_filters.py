import re
from probe import source, sink


class Template:
    def __init__(self, text, filters=None):
        self.text = text
        self.filters = {"upper": str.upper, "mask": lambda s: "*" * len(s), **(filters or {})}

    def parts(self):
        at = 0
        for found in re.finditer(r"\{\{(.*?)\}\}", self.text):
            yield "text", self.text[at:found.start()]
            yield "expr", found.group(1).strip()
            at = found.end()
        yield "text", self.text[at:]

    def value(self, expression, context):
        name, *filters = [part.strip() for part in expression.split("|")]
        value = context
        for key in name.split("."):
            value = value[key] if isinstance(value, dict) else getattr(value, key)
        for each in filters:
            value = self.filters[each](value)
        return str(value)

    def render(self, **context):
        return "".join(
            part if kind == "text" else self.value(part, context) for kind, part in self.parts()
        )


sink(Template("no fields").render(note=source()))
sink(Template("{{ note }}").render(note=source()))
sink(Template("{{ user.note | upper }}").render(user={"note": source()}))
sink(Template(source()).render())
sink(list(Template("a {{ b }}").parts())[0][0])
sink(Template("{{ a }}").render(a="x"))
