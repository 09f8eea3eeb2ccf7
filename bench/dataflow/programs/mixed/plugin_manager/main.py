from probe import source, sink
import plugins.upper
import plugins.vault
from core import Manager, REGISTRY

manager = Manager(["upper", "vault"])
sink(manager.run("text"))
sink(Manager(["upper"]).run("text"))
sink(Manager(["upper"]).run(source()))
sink(sorted(REGISTRY))
