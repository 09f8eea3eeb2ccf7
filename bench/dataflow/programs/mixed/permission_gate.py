from probe import source, sink
from enum import Enum


class Role(Enum):
    ADMIN = "admin"
    GUEST = "guest"


class Session:
    def __init__(self, role):
        self.role = role

    def can(self, action):
        if self.role is Role.ADMIN:
            return True
        return action == "read"


class Records:
    def __init__(self, rows):
        self.rows = rows

    def read(self, session, name):
        if not session.can("read"):
            return "denied"
        row = dict(self.rows[name])
        if session.role is not Role.ADMIN:
            row["ssn"] = "hidden"
        return row


records = Records({"ana": {"city": "Porto", "ssn": source()}})
sink(records.read(Session(Role.ADMIN), "ana"))
sink(records.read(Session(Role.GUEST), "ana"))
sink(records.read(Session(Role.ADMIN), "ana")["city"])
sink(records.rows["ana"]["ssn"])
