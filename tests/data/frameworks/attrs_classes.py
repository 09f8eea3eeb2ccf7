import attr
import attrs
from probe import sink, source


@attrs.define
class Visit:
    note: str
    room: str = "1"
    tags: list = attrs.field(factory=list)
    size: int = attrs.field(init=False, default=0)

    def __attrs_post_init__(self):
        self.size = len(self.note)


@attrs.frozen
class Shout:
    text: str = attrs.field(converter=str.upper)
    mark: str = attrs.field(default="!", kw_only=True)


@attr.s(auto_attribs=True)
class Old:
    note: str
    room: str = attr.ib(default="1")


@attrs.define
class Hidden:
    name: str
    secret: str = attrs.field(repr=False)


visit = Visit(source())
sink(visit.note)
sink(visit.room)
sink(visit.size)
sink(visit.tags)
sink(repr(visit))
sink(attrs.asdict(visit)["note"])
sink(attrs.asdict(visit)["room"])
sink(attrs.astuple(visit)[0])
sink(attrs.astuple(visit)[1])
sink(attrs.evolve(visit, note="plain").note)
sink(attrs.evolve(visit, room="2").note)
visit.tags.append(source())
sink(Visit("plain").tags)
sink(visit.tags)
sink(Shout(source()).text)
sink(Shout("plain", mark=source()).text)
sink(Shout("plain", mark=source()).mark)
sink(Old(source()).note)
sink(Old(source()).room)
sink(attr.asdict(Old(source()))["note"])
sink(str(Hidden("Ann", source())))
sink(Hidden("Ann", source()).secret)
sink([field.name for field in attrs.fields(Visit)])
sink(Visit(source()) == Visit("plain"))
