from probe import source, sink


class Visit:
    def __init__(self, name, reason, ward):
        self.name = name
        self.reason = reason
        self.ward = ward
        self.key = (ward, len(reason))

    def anonymous(self):
        clone = Visit("", "", self.ward)
        return clone

    def without_reason(self):
        data = dict(vars(self))
        del data["reason"]
        return data

    def only(self, *names):
        return {name: getattr(self, name) for name in names}


visit = Visit("n", source(), "w")
sink(visit.key)
sink(visit.ward)
sink(vars(visit.anonymous()))
sink(vars(visit))
sink(visit.without_reason())
sink(visit.only("name", "ward"))
sink(visit.only("name", "reason"))
record = vars(visit).copy()
record["reason"] = ""
sink(record)
sink(visit.reason)
visit.reason = None
sink(vars(visit))
