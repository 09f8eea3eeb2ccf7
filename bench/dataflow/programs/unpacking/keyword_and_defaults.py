from probe import source, sink


def area(width, height=1, *, unit="cm", **rest):
    return {"w": width, "h": height, "u": unit, "r": rest}


size = {"width": "w", "height": source()}
got = area(**size)
sink(got["w"])
sink(got["h"])
got = area(**{**size, "height": "h"}, unit=source(), color="red")
sink(got["h"])
sink(got["u"])
sink(got["r"])
pair = ("w", "h")
got = area(*pair, note=source())
sink(got["r"]["note"])
sink(got["h"])
