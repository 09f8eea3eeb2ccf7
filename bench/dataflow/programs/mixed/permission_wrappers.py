import functools
from probe import source, sink


class Denied(Exception):
    def __init__(self, user, action):
        self.user, self.action = user, action
        super().__init__(f"{user['name']} may not {action}")


def requires(role):
    def decorate(function):
        @functools.wraps(function)
        def checked(user, *args, **kwargs):
            if role not in user.get("roles", ()):
                raise Denied(user, function.__name__)
            return function(user, *args, **kwargs)
        checked.role = role
        return checked
    return decorate


def audited(log):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            entry = {"call": function.__name__, "extra": sorted(kwargs)}
            log.append(entry)
            try:
                result = function(*args, **kwargs)
            except Exception as error:
                entry["error"] = str(error)
                return None
            entry["size"] = len(result)
            return result
        return wrapper
    return decorate


log = []


@audited(log)
@requires("doctor")
def chart(user, patient, *, full=False):
    return patient["note"] if full else patient["name"]


patient = {"name": "p1", "note": source()}
doctor = {"name": "dr", "roles": ["doctor"]}
clerk = {"name": "clerk", "roles": []}
sink(chart(doctor, patient))
sink(chart(doctor, patient, full=True))
sink(chart(clerk, patient, full=True))
sink(log)
sink([entry.get("error") for entry in log])
sink(chart.role)
spy = {"name": source(), "roles": ()}
sink(chart(spy, patient))
sink(log[-1])
sink(log[0])
