from probe import source, sink


class NotFound(Exception):
    status = 404


class Internal(Exception):
    status = 500

    def __init__(self, detail):
        super().__init__("internal error")
        self.detail = detail


def respond(view, debug):
    try:
        return 200, view()
    except NotFound as error:
        return error.status, "not found"
    except Internal as error:
        return error.status, error.detail if debug else str(error)


def missing():
    raise NotFound(source())


def broken():
    raise Internal(source())


sink(respond(missing, True))
sink(respond(broken, True))
sink(respond(broken, False))
sink(respond(lambda: source(), False))
sink(respond(broken, True)[0])
