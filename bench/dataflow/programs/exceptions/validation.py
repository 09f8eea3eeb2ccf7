from probe import source, sink


class Invalid(ValueError):
    def __init__(self, field, value):
        self.field, self.value = field, value
        super().__init__(f"{field}: bad")


def check(form):
    problems = {}
    for field, value in form.items():
        try:
            if not value.isdigit():
                raise Invalid(field, value)
        except Invalid as problem:
            problems[problem.field] = problem
    if problems:
        raise ExceptionBundle(problems)
    return form


class ExceptionBundle(Exception):
    def __init__(self, problems):
        self.problems = problems
        super().__init__(f"{len(problems)} problems")

    def first(self):
        return next(iter(self.problems.values()))


try:
    check({"age": source(), "size": "12"})
except ExceptionBundle as bundle:
    sink(str(bundle))
    sink(bundle.first().value)
    sink(bundle.first().field)
    sink(str(bundle.first()))
    sink(list(bundle.problems))
sink(check({"age": "4"}))


def parse(text):
    try:
        return int(text), None
    except ValueError as error:
        return None, error


number, problem = parse("5")
sink(number)
sink(str(problem))
number, problem = parse(source())
sink(number)
sink(str(problem))
try:
    raise Invalid("f", "v").with_traceback(None)
except Invalid as e:
    sink(e.value)
    e.value = source()
    try:
        raise
    except ValueError as again:
        sink(again.value)
        sink(again.args)
