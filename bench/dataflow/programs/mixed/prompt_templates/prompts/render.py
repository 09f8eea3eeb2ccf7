from .library import FIELDS, TEMPLATES

PRIVATE = ("customer",)


def render(name, ticket):
    return TEMPLATES[name].format(*FIELDS[name](ticket))


def render_safe(name, ticket):
    hidden = {key: "[hidden]" if key in PRIVATE else value for key, value in ticket.items()}
    return render(name, hidden)
