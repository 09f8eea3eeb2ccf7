from probe import source, sink
from dataclasses import asdict, astuple, dataclass, replace


@dataclass(frozen=True)
class Credentials:
    user: str
    password: str


original = Credentials("ana", source())
sink(asdict(original)["user"])
sink(asdict(original)["password"])
sink(astuple(original)[1])
safe = replace(original, password="***")
sink(safe)
sink(replace(safe, user=source()).user)
