from probe import source, sink

operations = {
    "upper": lambda text: text.upper(),
    "size": lambda text: len(text),
    "mask": lambda text: "*" * len(text),
    "both": lambda text: {"size": len(text), "text": text},
}
secret = source()
sink(operations["upper"](secret))
sink(operations["size"](secret))
sink(operations["mask"](secret))
sink(operations["both"](secret)["text"])
sink(operations["both"](secret)["size"])
sink([operations[name](secret) for name in ("size", "mask")])
