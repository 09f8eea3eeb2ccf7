from probe import source, sink


def is_production():
    return True


def is_debug():
    return not is_production()


def allowed(kind):
    return kind in ("name", "city")


def emit(kind, value):
    if is_debug():
        sink(value)  # dead
    if not allowed(kind):
        return "denied"
    return value


sink(emit("name", source()))
sink(emit("card", source()))
sink(emit("name", "ana"))
if is_production():
    sink(source())
