from probe import source, sink


class Invalid(Exception):
    def __init__(self, errors):
        super().__init__(f"{len(errors)} errors")
        self.errors = errors


class Rule:
    def __init__(self, test, message):
        self.test, self.message = test, message

    def __call__(self, value):
        if not self.test(value):
            raise ValueError(self.message.format(value=value))
        return value

    def __and__(self, other):
        return lambda value: other(self(value))

    def __or__(self, other):
        def either(value):
            try:
                return self(value)
            except ValueError:
                return other(value)
        return either


class Schema:
    def __init__(self, **rules):
        self.rules = rules

    def check(self, data):
        errors, clean = {}, {}
        for name, rule in self.rules.items():
            try:
                clean[name] = rule(data[name])
            except KeyError:
                errors[name] = "missing"
            except ValueError as error:
                errors[name] = str(error)
        if errors:
            raise Invalid(errors)
        return clean


short = Rule(lambda v: len(v) < 3, "too long")
digits = Rule(str.isdigit, "{value} has no digits")
schema = Schema(a=short & digits, b=short | Rule(bool, "empty"))
sink(schema.check({"a": "1", "b": "x"}))
sink(schema.check({"a": "1", "b": source()})["b"])
sink(schema.check({"a": "1", "b": source()})["a"])
try:
    schema.check({"a": source(), "b": "x"})
except Invalid as error:
    sink(error.errors)
    sink(str(error))
try:
    Schema(a=digits, c=short).check({"a": source()})
except Invalid as error:
    sink(error.errors["c"])
    sink(error.errors["a"])
