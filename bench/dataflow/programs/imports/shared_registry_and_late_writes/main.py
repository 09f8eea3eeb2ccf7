from core.registry import REGISTRY, register, run
import core.tasks
from core import tasks as t, registry
from probe import source, sink

sink(run("size", source()))
sink(run("echo", source()))
sink(len(REGISTRY))
registry.HOOKS.append(lambda result: core.tasks.SEEN.append(result))
run("echo", source())
sink(t.SEEN)
sink(core.tasks.SEEN[0])
run("size", source())
sink(t.SEEN[-1])


@register
def local(value):
    return t.decorate(value)


sink(run("local", "x"))
t.SUFFIX = source()
sink(run("local", "x"))
sink(t.decorate.__name__)
