TEMPLATES = {}


def template(name):
    def decorate(function):
        TEMPLATES[name] = function.__doc__
        FIELDS[name] = function
        return function

    return decorate


FIELDS = {}


@template("triage")
def triage(ticket):
    "Sort this ticket: {0}"
    return (ticket["title"],)


@template("reply")
def reply(ticket):
    "Reply to {0} about {1}"
    return ticket["customer"], ticket["title"]
