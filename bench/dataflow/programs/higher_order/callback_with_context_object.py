from probe import source, sink


class Context:
    def __init__(self):
        self.data = {}
        self.errors = []


def step_load(context):
    context.data["raw"] = source()


def step_parse(context):
    context.data["parsed"] = context.data["raw"].split()


def step_scrub(context):
    context.data = {key: "x" for key in context.data}


def step_fail(context):
    context.errors.append("failed")
    return False


def run(steps, context=None):
    context = context or Context()
    for step in steps:
        if step(context) is False:
            break
    return context


sink(run([step_load]).data)
sink(run([step_load, step_parse]).data["parsed"])
sink(run([step_load, step_scrub]).data)
sink(run([step_fail, step_load]).data)
sink(run([step_load, step_fail]).errors)
shared = Context()
run([step_load], shared)
sink(shared.data["raw"])
run([step_scrub], shared)
sink(shared.data["raw"])
