import datetime
import types
import uuid
from decimal import Decimal

from probe import source, sink

secret = source()
options = types.SimpleNamespace(note=secret, mode="fast")
sink(options.note)
sink(options.mode)
sink(vars(options)["note"])
frozen = types.MappingProxyType({"a": secret, "b": "x"})
sink(frozen["a"])
sink(frozen["b"])
sink(datetime.date(2024, 1, 2).isoformat() + secret)
sink(datetime.date(2024, 1, len(secret) % 9 + 1).isoformat())
sink(str(Decimal(len(secret))))
sink(str(uuid.UUID(int=7)))
