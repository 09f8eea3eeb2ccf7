from probe import source, sink
import alpha
import beta

sink(alpha.start())
sink(beta.middle("visible"))
sink(beta.own())
