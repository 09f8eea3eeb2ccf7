from .defaults import Mode

TEXTS = {Mode.SAFE: lambda text: "safe", Mode.RAW: lambda text: text}
