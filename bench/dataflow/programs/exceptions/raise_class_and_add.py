from probe import source, sink


class Denied(Exception):
    reason = "denied"

    def __str__(self):
        return self.reason


try:
    raise Denied
except Denied as error:
    sink(str(error))
    error.detail = source()
    sink(error.detail)
    sink(error.reason)
try:
    problem = Denied()
    problem.reason = source()
    raise problem
except Denied as error:
    sink(str(error))
