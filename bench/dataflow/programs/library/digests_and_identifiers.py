import hashlib
import hmac
import secrets
import struct
import uuid
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from probe import source, sink

secret = source()
sink(hashlib.sha256(secret.encode()).hexdigest())
digest = hashlib.md5()
digest.update(secret.encode())
sink(digest.digest())
sink(hmac.new(b"key", secret.encode(), "sha256").hexdigest())
sink(hmac.compare_digest("a", "b"))
sink(uuid.uuid5(uuid.NAMESPACE_DNS, "x").hex)
sink(secrets.token_hex(4))
sink(struct.pack("<I", len(secret)))
sink(struct.unpack("8s", secret.encode()[:8])[0])
sink(date(2020, 1, 2).strftime("%Y " + secret))
sink(datetime(2020, 1, 2).isoformat())
sink(f"{datetime(2020, 1, 2):%Y}")
sink(str(timedelta(days=len(secret))))
sink(Decimal(len(secret)) / 3)
sink(str(Fraction(len(secret), 2)))
sink(hash(secret))
sink(id(secret))
