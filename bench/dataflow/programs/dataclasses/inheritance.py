from probe import source, sink
from dataclasses import dataclass


@dataclass
class Base:
    key: str
    note: str = "note"


@dataclass
class Patient(Base):
    diagnosis: str = "none"


sick = Patient("p1", "visit", source())
sink(sick.key)
sink(sick.note)
sink(sick.diagnosis)
sink(Patient("p2", source()).note)
sink(Patient("p2", source()).diagnosis)
