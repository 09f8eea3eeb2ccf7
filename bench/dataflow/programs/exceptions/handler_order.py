from probe import source, sink


class Base(Exception):
    pass


class Child(Base):
    pass


def act(kind):
    value = "start"
    try:
        if kind == "child":
            raise Child(source())
        if kind == "base":
            raise Base("plain")
        value = "done"
    except Child as error:
        value = str(error)
    except Base as error:
        value = "base " + str(error)
    except Exception:
        value = source()
    else:
        value += " else"
    finally:
        value = "[" + value + "]"
    return value


sink(act("child"))
sink(act("base"))
sink(act("none"))
try:
    raise Child(source())
except (OSError, Base) as error:
    sink(error.args[0])
try:
    raise Base("x")
except Child:
    sink(source())  # dead
except Base as error:
    sink(error.args[0])
