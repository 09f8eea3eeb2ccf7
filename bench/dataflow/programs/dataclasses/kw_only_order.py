from probe import source, sink
from dataclasses import KW_ONLY, dataclass, field


@dataclass
class Job:
    name: str
    _: KW_ONLY
    secret: str = "none"
    label: str = "job"


@dataclass(order=True)
class Ranked:
    rank: int
    text: str = field(compare=False)


job = Job("backup", label="nightly", secret=source())
sink(job.name)
sink(job.label)
sink(job.secret)
ranked = sorted([Ranked(2, source()), Ranked(1, "low")])
sink(ranked[0].rank)
sink(ranked[1].text)
