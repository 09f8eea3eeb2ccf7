from models.user import User
from models.order import Order
from probe import source, sink

user = User(source())
order = Order(user, "book")
user.orders.append(order)
sink(order.label())
sink(user.labels())
sink(order.user.name)
sink(order.item)
sink(user.first_item())
sink(Order.for_name(source()).user.name)
sink(Order.for_name("x").user.name)
