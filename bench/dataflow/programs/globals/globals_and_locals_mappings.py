from probe import source, sink

note = "plain"


def set_note(name, value):
    globals()[name] = value


def template(user, secret):
    return "{user}".format(**locals()), "{secret}".format(**locals()), "%(user)s" % locals()


sink(note)
set_note("note", source())
sink(note)
set_note("other", "x")
sink(globals()["other"])
public, private, third = template("u", source())
sink(public)
sink(private)
sink(third)


def names():
    hidden = source()
    return sorted(locals())


sink(names())
globals().update(note="reset")
sink(note)
