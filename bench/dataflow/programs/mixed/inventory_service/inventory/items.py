from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    count: int = 0
    supplier: str = "unknown"
    extra: dict = field(default_factory=dict)

    @classmethod
    def build(cls, name, count, **options):
        known = {key: options.pop(key) for key in ("supplier",) if key in options}
        return cls(name, count, extra=options, **known)
