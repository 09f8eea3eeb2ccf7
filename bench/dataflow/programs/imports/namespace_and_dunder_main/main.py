import plugins.alpha
from plugins import beta
import plugins.sub.gamma as gamma
from probe import source, sink

sink(plugins.alpha.run(source()))
sink(beta.run(source()))
sink(gamma.run(source(), "x"))
sink(gamma.run("x", source()))
sink(plugins.sub.gamma.alpha.run("x"))
if __name__ == "__main__":
    sink(plugins.alpha.COUNT)
