from probe import source, sink
from north import data as first
from south import data as second

sink(first.value())
sink(second.value())
sink(first.relay(second.value()))
sink(second.relay(first.value()))
