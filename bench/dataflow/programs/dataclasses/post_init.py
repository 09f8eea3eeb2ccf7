from probe import source, sink
from dataclasses import dataclass, field


@dataclass
class Signed:
    body: str
    key: str
    header: str = field(init=False)
    size: int = field(init=False)

    def __post_init__(self):
        self.header = "key " + self.key
        self.size = len(self.key)
        self.key = "erased"


signed = Signed("body", source())
sink(signed.header)
sink(signed.size)
sink(signed.key)
sink(signed.body)
