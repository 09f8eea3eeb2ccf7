from probe import source, sink


class AppError(Exception):
    level = "error"
    registry = []

    def __init__(self, *args, hint=None):
        super().__init__(*args)
        self.hint = hint
        AppError.registry.append(type(self).__name__)

    @property
    def message(self):
        return self.args[0] if self.args else "none"

    def with_hint(self, hint):
        self.hint = hint
        return self


class InputError(AppError):
    level = "warning"

    def __repr__(self):
        return f"InputError({self.hint})"


class Fatal(AppError, RuntimeError):
    pass


def fail(kind, *args, **named):
    raise kind(*args, **named)


def classify(action):
    try:
        action()
    except InputError as error:
        return "input", error
    except (KeyError, RuntimeError) as error:
        return "runtime", error
    except Exception as error:
        return "other", error
    return "fine", None


kind, error = classify(lambda: fail(InputError, "bad", hint=source()))
sink(kind)
sink(error.hint)
sink(error.message)
sink(repr(error))
sink(str(error))
sink(error.level)
kind, error = classify(lambda: fail(Fatal, source()))
sink(kind)
sink(error.message)
sink(error.hint)
kind, error = classify(lambda: fail(ValueError, "v", source()))
sink(kind)
sink(error.args[0])
sink(error.args[1])
sink(classify(lambda: source())[0])
sink(classify(lambda: source())[1])
sink(AppError.registry)
try:
    raise InputError("x").with_hint(source())
except AppError as e:
    sink(e.hint)
    sink(e.message)
    kept = e
sink(kept.hint)
errors = []
for item in (InputError("one"), Fatal(source())):
    try:
        raise item
    except AppError as e:
        errors.append(e)
sink(errors[0].message)
sink(errors[1].message)
sink([type(e).__name__ for e in errors])


def reraise():
    try:
        fail(InputError, source())
    except InputError as e:
        e.args = ("scrubbed",)
        raise


try:
    reraise()
except InputError as e:
    sink(e.message)
    sink(str(e))


class Collector:
    def __init__(self):
        self.errors = []

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is not None:
            self.errors.append(str(error))
        return True


with Collector() as collector:
    fail(ValueError, source())
sink(collector.errors)
with Collector() as quiet:
    fail(ValueError, "plain")
sink(quiet.errors)
