from probe import source, sink
import shop

sink(shop.TOKEN)
sink(shop.catalog.NAMES)
sink(shop.orders.latest())
sink(shop.orders.count())
