import copy

from probe import source, sink

form = {"title": "t", "rows": ["a"]}
shallow = copy.copy(form)
deep = copy.deepcopy(form)
form["rows"].append(source())
sink(shallow["rows"])
sink(deep["rows"])
sink(form["title"])
shallow["title"] = source()
sink(form["title"])
sink(shallow["title"])
