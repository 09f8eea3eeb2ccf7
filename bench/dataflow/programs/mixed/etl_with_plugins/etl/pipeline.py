from . import steps as step_module

STEPS = {}
for _name in step_module.__all__:
    STEPS[_name.lower()] = getattr(step_module, _name)


class Pipeline:
    def __init__(self, steps):
        self.steps = list(steps)
        self.log = []

    def run(self, rows):
        out = [dict(row) for row in rows]
        for step in self.steps:
            out = [step(row) for row in out]
            self.log.append(type(step).__name__)
        return out


def parse(spec):
    name, _, argument = spec.partition(":")
    if "=" in argument:
        key, value = argument.split("=")
        return STEPS[name](**{key: value})
    return STEPS[name](argument)


def load_steps(specs):
    return Pipeline(parse(spec) for spec in specs)
