from probe import source, sink


def schedule(when, what, where="office", who=None):
    sink(when)
    sink(what)
    sink(where)
    sink(who)


schedule(what=source(), when="09:00", who="lab")
