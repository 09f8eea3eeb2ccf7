from probe import source, sink
import lazy

sink(lazy.token)
sink(lazy.plain)
sink(lazy.known)
