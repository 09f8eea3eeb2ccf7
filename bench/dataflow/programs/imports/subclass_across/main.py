from probe import source, sink
from impl.vault import Vault
from impl.fixed import Fixed
from base import load

sink(load(Vault()))
sink(load(Fixed()))
sink(Fixed().describe(source()))
sink(Vault().describe("x"))
