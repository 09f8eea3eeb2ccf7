from probe import source, sink
from vault import fetch, label

sink(fetch())
sink(label())
import vault

sink(vault.fetch())
sink(vault.store.NAME)
