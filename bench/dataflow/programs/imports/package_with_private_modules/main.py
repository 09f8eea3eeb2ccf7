import shop
from shop import Cart, checkout as pay
from shop.pricing import *
from shop._secrets import TOKEN as _token
from probe import source, sink

cart = Cart()
cart.add("apple", note=source())
sink(cart.items)
sink(cart.notes)
sink(pay(cart))
sink(shop.pricing.describe(cart))
sink(describe(cart))
sink(_token)
sink(shop.VERSION)
sink(hasattr(shop, "Cart"))
