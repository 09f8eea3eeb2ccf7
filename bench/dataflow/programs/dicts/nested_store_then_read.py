from probe import source, sink

tree = {"a": {"b": {"c": {}}}, "x": {"b": {"c": {}}}}
tree["a"]["b"]["c"]["d"] = source()
sink(tree["a"]["b"]["c"]["d"])
sink(tree["x"]["b"]["c"])
inner = tree["a"]["b"]
inner["e"] = "plain"
sink(tree["a"]["b"]["e"])
sink(inner["c"])
tree["a"]["b"] = {"c": {"d": "reset"}}
sink(tree["a"]["b"]["c"]["d"])
sink(inner["c"]["d"])
