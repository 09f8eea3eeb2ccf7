from dataclasses import dataclass
from enum import Enum
from probe import source, sink


class Mode(Enum):
    FULL = 1
    SAFE = 2


@dataclass
class Options:
    mode: Mode = Mode.SAFE
    include: tuple = ("id",)
    debug: bool = False


def export(record, options=Options()):
    if options.mode is Mode.FULL:
        return dict(record)
    out = {}
    for key in options.include:
        out[key] = record[key]
    if options.debug:
        out["raw"] = str(record)
    return out


record = {"id": "1", "ward": "w", "note": source()}
sink(export(record))
sink(export(record, Options(include=("id", "ward"))))
sink(export(record, Options(include=("id", "note"))))
sink(export(record, Options(mode=Mode.FULL)))
sink(export(record, Options(debug=True)))
sink(export(record, options=Options(mode=Mode.SAFE, debug=False)))
sink({Mode.FULL: record, Mode.SAFE: {"id": "1"}}[Mode.SAFE])
sink({Mode.FULL: record, Mode.SAFE: {"id": "1"}}[Mode.FULL])
