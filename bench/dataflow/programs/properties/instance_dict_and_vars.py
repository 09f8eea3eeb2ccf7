from probe import source, sink


class Box:
    shared = "s"

    def __init__(self):
        self.visible = "v"


box = Box()
box.__dict__["hidden"] = source()
sink(box.hidden)
sink(box.visible)
sink(vars(box)["visible"])
sink(vars(box)["hidden"])
sink({key: value for key, value in box.__dict__.items() if key != "hidden"}["visible"])
vars(box)["visible"] = source()
sink(box.visible)
sink("hidden" in vars(box))
sink(Box.shared)
other = Box()
other.__dict__ = {"visible": "x", "extra": source()}
sink(other.visible)
sink(other.extra)
