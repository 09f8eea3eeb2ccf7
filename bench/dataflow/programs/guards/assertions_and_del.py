from probe import source, sink


def check(value, allowed=()):
    assert value is not None, "no value"
    if value not in allowed:
        return "rejected"
    return value


sink(check(source()))
sink(check("a", ("a", "b")))
sink(check(source(), [source()]))
try:
    check(None)
except AssertionError as error:
    sink(str(error))
text = source()
del text
text = "again"
sink(text)
options = {"verbose": False, "note": source()}
if options["verbose"]:
    sink(options["note"])  # dead
if "note" in options:
    sink(options["note"])
if "other" in options:
    sink(options)  # dead
if options.get("verbose", True):
    sink(source())  # dead
