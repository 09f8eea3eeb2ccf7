import html
import re
from probe import source, sink


class ValidationError(ValueError):
    def __init__(self, field, message):
        super().__init__(message)
        self.field = field


class Field:
    def __init__(self, *checks, required=True, default=None):
        self.checks, self.required, self.default = checks, required, default

    def clean(self, name, value):
        if value is None:
            if self.required:
                raise ValidationError(name, "missing")
            return self.default
        for check in self.checks:
            value = check(name, value)
        return value


def text(name, value):
    return html.escape(str(value).strip())


def number(name, value):
    if not re.fullmatch(r"\d+", value):
        raise ValidationError(name, f"{value!r} is no number")
    return int(value)


def secret(name, value):
    return "*" * len(value)


class Form:
    fields = {
        "name": Field(text),
        "age": Field(number),
        "pin": Field(secret, required=False, default="none"),
    }

    def __init__(self, data):
        self.data, self.errors = {}, {}
        for name, field in self.fields.items():
            try:
                self.data[name] = field.clean(name, data.get(name))
            except ValidationError as error:
                self.errors[error.field] = str(error)

    def __bool__(self):
        return not self.errors


good = Form({"name": "ann", "age": "7", "pin": source()})
sink(good.data)
sink(bool(good))
note = Form({"name": source(), "age": "7"})
sink(note.data["name"])
sink(note.data["age"])
sink(note.data["pin"])
bad = Form({"name": "ann", "age": source()})
sink(bad.errors["age"])
sink(list(bad.errors))
sink(bad.data)
empty = Form({})
sink(empty.errors)
