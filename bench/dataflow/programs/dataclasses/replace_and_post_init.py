from dataclasses import asdict, astuple, dataclass, field, fields, replace
from probe import source, sink


@dataclass(frozen=True)
class Visit:
    patient: str
    reason: str = "checkup"
    tags: tuple = ()
    summary: str = field(init=False, default="")

    def __post_init__(self):
        object.__setattr__(self, "summary", f"{self.reason} ({len(self.patient)})")


@dataclass
class Detailed:
    name: str
    notes: list = field(default_factory=list)
    score: int = field(default=0, compare=False, repr=False)


secret = source()
visit = Visit(secret)
sink(visit.summary)
sink(visit.patient)
sink(replace(visit, patient="anonymous").patient)
sink(replace(visit, patient="anonymous"))
sink(replace(visit, reason=secret).summary)
sink(asdict(visit)["patient"])
sink(asdict(visit)["reason"])
sink(astuple(visit)[1])
sink([f.name for f in fields(visit)])
detail = Detailed("d")
detail.notes.append(secret)
sink(Detailed("e").notes)
sink(detail)
sink(detail.name)
sink(asdict(detail))
