from probe import source, sink


def add_user(name, role="guest"):
    return f"{name}:{role}"


def remove_user(name, reason=""):
    return f"removed {name}"


COMMANDS = {"add": add_user, "remove": remove_user}


def dispatch(command, **params):
    return COMMANDS[command](**params)


sink(dispatch("add", name="eva", role=source()))
sink(dispatch("remove", name="eva", reason=source()))
sink(dispatch("add", name="eva"))
sink(dispatch("remove", name=source()))
