from probe import source, sink
from dataclasses import dataclass, replace
import copy


@dataclass
class Cart:
    items: list
    owner: str


cart = Cart([], "ana")
shallow = replace(cart, owner="bo")
deep = copy.deepcopy(cart)
cart.items.append(source())
sink(cart.items)
sink(shallow.items)
sink(deep.items)
sink(shallow.owner)
sink(deep)
