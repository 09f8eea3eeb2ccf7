from probe import source, sink
from collections import defaultdict
from dataclasses import dataclass


@dataclass
class Sale:
    shop: str
    buyer: str
    total: int


def by_shop(sales):
    groups = defaultdict(list)
    for sale in sales:
        groups[sale.shop].append(sale)
    return groups


def totals(groups):
    return {shop: sum(sale.total for sale in sales) for shop, sales in groups.items()}


def buyers(groups):
    return {shop: sorted(sale.buyer for sale in sales) for shop, sales in groups.items()}


groups = by_shop([Sale("north", source(), 3), Sale("south", "bo", 4)])
sink(totals(groups))
sink(buyers(groups))
sink(list(groups))
sink(groups["north"][0].buyer)
sink(groups["north"][0].total)
