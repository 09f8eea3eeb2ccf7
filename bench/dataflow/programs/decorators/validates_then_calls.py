from probe import source, sink


def validate(**rules):
    def decorate(function):
        def wrapper(**kwargs):
            cleaned = {name: rule(kwargs[name]) for name, rule in rules.items()}
            return function(**cleaned)

        return wrapper

    return decorate


@validate(name=str.strip, note=lambda text: "***")
def save(name, note):
    sink(name)
    sink(note)
    return [name, note]


@validate(title=str)
def show(title):
    return title


save(name="eva", note=source())
sink(show(title=source()))
sink(show(title="x"))
