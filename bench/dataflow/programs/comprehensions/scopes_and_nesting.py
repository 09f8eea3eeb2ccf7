from probe import source, sink

x = source()
plain = [x for x in ("a", "b")]
sink(plain)
sink(x)
grid = [[f"{row}{column}" for column in range(2)] for row in ("r", source())]
sink(grid[0][0])
sink(grid[1][1])
flat = [cell for line in grid for cell in line]
sink(flat)
sink([cell for line in grid[:1] for cell in line])


class Config:
    names = ["p", "q"]
    values = [n.upper() for n in names]
    secret = source()
    table = {n: "v" for n in names}


sink(Config.values)
sink(Config.table)
makers = [lambda n=n: n for n in ("one", source())]
sink(makers[0]())
sink(makers[1]())
late = [lambda: n for n in (source(), "last")]
sink(late[0]())
tree = {"left": {"value": "l"}, "right": {"value": source()}}
picked = {side: node["value"] for side, node in tree.items()}
sink(picked["left"])
sink(picked["right"])
sink({k: v for d in ({"a": "1"}, {"b": source()}) for k, v in d.items()}["a"])
sink([*(y for y in (x,)), "z"][1])
sink([*(y for y in (x,)), "z"][0])
