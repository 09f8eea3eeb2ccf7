import importlib
import sys
from plugins import base, load_all, registry
from probe import source, sink

load_all(["upper", "mask"])
sink(sorted(registry))
sink(registry["upper"].apply(source()))
sink(registry["mask"].apply(source()))
sink(base.apply_chain(["mask", "upper"], source()))
sink(base.apply_chain(["upper"], source()))
sink("plugins.upper" in sys.modules)
mask = sys.modules["plugins.mask"]
sink(mask.CHARACTER)
mask.CHARACTER = source()
sink(registry["mask"].apply("x"))
extra = importlib.import_module("plugins.extra")
sink(extra.Extra().apply("x"))
sink(registry["extra"].apply("x"))
