import copy
import pprint

from probe import source, sink

data = {"notes": [source()], "mode": "fast"}
clone = copy.deepcopy(data)
data["notes"].clear()
sink(clone["notes"])
sink(data["notes"])
sink(clone["mode"])
sink(pprint.pformat(clone))
sink(pprint.pformat(data))
sink(copy.copy(clone)["notes"][0])
