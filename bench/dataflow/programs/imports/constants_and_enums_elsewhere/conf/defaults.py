import enum

TEMPLATE = "Hello {name}"


class Mode(enum.Enum):
    SAFE = "safe"
    RAW = "raw"
