import copy
from probe import source, sink

template = {"meta": {"tag": "t"}, "rows": []}
shallow = dict(template)
deep = copy.deepcopy(template)
shallow["meta"]["tag"] = source()
sink(template["meta"]["tag"])
sink(deep["meta"]["tag"])
deep["rows"].append(source())
sink(deep["rows"])
sink(template["rows"])
again = template.copy()
again["rows"] = [source()]
sink(template["rows"])
sink(again["rows"][0])
template["meta"].clear()
sink(shallow["meta"])
