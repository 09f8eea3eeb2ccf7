from probe import source, sink

orders = [
    {"id": 1, "lines": [{"sku": "a", "memo": source()}]},
    {"id": 2, "lines": [{"sku": "b", "memo": "plain"}]},
]
sink([line["memo"] for order in orders for line in order["lines"]])
sink([line["sku"] for order in orders for line in order["lines"]])
sink([order["id"] for order in orders])
sink({order["id"]: [line["memo"] for line in order["lines"]] for order in orders})
sink([{**line, "memo": "hidden"} for order in orders for line in order["lines"]])
sink([{"sku": line["sku"]} for order in orders for line in order["lines"]])
