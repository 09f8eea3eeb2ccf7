import json
from collections import defaultdict
from probe import source, sink


def parse(lines):
    for line in lines:
        ident, _, rest = line.partition(";")
        ward, _, note = rest.partition(";")
        yield {"id": ident, "ward": ward, "note": note}


def group(records, key):
    groups = defaultdict(list)
    for record in records:
        groups[record[key]].append(record)
    return groups


def summarise(groups):
    return {name: len(members) for name, members in groups.items()}


def detailed(groups, limit=10):
    return {name: [member["note"] for member in members][:limit] for name, members in groups.items()}


class Mailer:
    def __init__(self, transport, footer=""):
        self.transport = transport
        self.footer = footer
        self.sent = 0

    def mail(self, subject, body):
        self.transport({"subject": subject, "body": body + self.footer})
        self.sent += 1


outbox = []
mailer = Mailer(outbox.append, footer="--")
records = list(parse(["1;a;" + source(), "2;b;ok"]))
groups = group(records, "ward")
sink(summarise(groups))
sink(detailed(groups))
mailer.mail("summary", json.dumps(summarise(groups)))
sink(outbox)
mailer.mail("details", json.dumps(detailed(groups)))
sink(outbox)
sink(outbox[0]["subject"])
sink(mailer.sent)
sink(records[0]["id"])
sink([record["ward"] for record in records])
sink(groups["a"])
