from probe import source, sink


class AppError(Exception):
    def __init__(self, detail, code="E1"):
        super().__init__(detail)
        self.code = code


class LeakError(AppError):
    pass


def fail(error):
    try:
        raise error
    except LeakError as leak:
        return str(leak)
    except AppError as other:
        return other.code


sink(fail(LeakError(source())))
sink(fail(AppError(source())))
sink(fail(AppError("x", code=source())))
