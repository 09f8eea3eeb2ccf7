from probe import source, sink
from dataclasses import dataclass, fields


@dataclass
class Form:
    name: str
    iban: str


form = Form("ana", source())
sink([f.name for f in fields(form)])
sink({f.name: getattr(form, f.name) for f in fields(form)})
sink([len(getattr(form, f.name)) for f in fields(form)])
sink(vars(form))
sink(form.name)
