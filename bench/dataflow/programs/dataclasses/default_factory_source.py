from probe import source, sink
from dataclasses import dataclass, field


def load_key():
    return source()


@dataclass
class Settings:
    region: str = "eu"
    key: str = field(default_factory=load_key)
    extra: dict = field(default_factory=lambda: {"mode": "test"})


settings = Settings()
sink(settings.region)
sink(settings.key)
sink(settings.extra["mode"])
sink(Settings(key="given").key)
sink(Settings("us"))
