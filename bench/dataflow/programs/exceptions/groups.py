from probe import source, sink


def run():
    raise ExceptionGroup("several", [ValueError(source()), TypeError("plain"), KeyError("k")])


try:
    run()
except* ValueError as group:
    sink(group.message)
    sink(group.exceptions[0].args[0])
    sink([str(error) for error in group.exceptions])
except* TypeError as group:
    sink(str(group.exceptions[0]))
except* KeyError as group:
    sink(group.exceptions)
try:
    run()
except ExceptionGroup as group:
    sink(group.message)
    sink(str(group.exceptions[1]))
    sink(str(group.exceptions[0]))
    match, rest = group.split(TypeError)
    sink(str(match.exceptions[0]))
    sink([str(e) for e in rest.exceptions])
