import shop
from probe import source, sink
from shop import Cart, checkout as pay
from shop.models import *
from shop.utils import formatting as fmt

cart = Cart()
cart.add(Item("a", source()))
cart.add(Item("b", "plain"))
sink(cart.names())
sink(cart.notes())
sink(pay(cart)["total"])
sink(pay(cart)["lines"])
sink(fmt.shout(source()))
sink(fmt.size(source()))
sink(shop.models.DEFAULT.note)
shop.settings.token = source()
sink(shop.current_token())
sink(shop.settings.name)
sink(shop.checkout(Cart())["lines"])
