from probe import source, sink


def check(record):
    assert "id" in record, "no id in " + record["name"]
    return record["id"]


try:
    check({"name": source()})
except AssertionError as error:
    sink(str(error))
sink(check({"id": "1", "name": source()}))
sink(check({"id": source(), "name": "n"}))
try:
    check({"name": "n"})
except AssertionError as error:
    sink(error.args)
