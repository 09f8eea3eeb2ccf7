from app import build
from probe import source, sink

app = build({"mask": ["note"], "audit": True})
created = app.handle("POST", "/patients", {"name": "ann", "note": source()})
sink(created["status"])
sink(created["body"])
got = app.handle("GET", "/patients/1", None)
sink(got["body"]["name"])
sink(got["body"]["note"])
sink(app.handle("GET", "/patients/9", None)["body"])
sink(app.handle("DELETE", "/patients/1", None)["status"])
sink(app.audit.lines)
sink(app.repository.rows[1]["note"])
raw = build({})
raw.handle("POST", "/patients", {"name": "bob", "note": source()})
sink(raw.handle("GET", "/patients/1", None)["body"]["note"])
sink(raw.handle("GET", "/patients/1", None)["body"]["name"])
sink(raw.audit)
