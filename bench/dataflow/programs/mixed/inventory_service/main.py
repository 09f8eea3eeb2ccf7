from inventory import Inventory
from inventory.events import EventLog, on
from inventory.report import render, Table
from probe import source, sink

log = EventLog()
inventory = Inventory(log)
inventory.add("bolt", 3, supplier=source())
inventory.add("nut", 5, supplier="acme", note="n")
sink(inventory.total())
sink(inventory["bolt"].supplier)
sink(inventory["nut"].supplier)
sink(inventory["bolt"].name)
sink(log.kinds())
sink(log.last().data)
sink(log.events[0].data)
sink(render(inventory, columns=["name", "count"]))
sink(render(inventory, columns=["name", "supplier"]))
sink(Table(["a"]).row(source()).text())
sink(Table(["a"]).header())
inventory.rename("nut", source())
sink([item.name for item in inventory])
sink([item.count for item in inventory])
sink(len(inventory))


@on(log, "removed")
def removed(event):
    seen.append(event.data["name"])


seen = []
inventory.remove("bolt")
sink(seen)
sink("bolt" in inventory)
