"""What one more kilobyte costs, by stage: measured in this process, over files of the given trees.

    PYTHONPATH=src python bench/speed/marginal.py FOLDER...

Prints one JSON object: milliseconds of CPU time for each kilobyte of source.
"""

from __future__ import annotations

import gc
import json
import random
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

_MOST = 60
_SIZES = range(500, 60_000)


def measure(folders: list[Path]) -> dict[str, float]:
    import libcst

    from egresslint.catalog.index import read_index
    from egresslint.ir.lower import Lowering
    from egresslint.ir.positions import locate
    from egresslint.source.guard import suspect
    from egresslint.source.markers import has_marker, imports

    gc.disable()
    sys.setrecursionlimit(100_000)
    routes = read_index()
    texts = [text for folder in folders for text in _sample(folder)]
    spent = dict.fromkeys(("marker", "imports", "guard", "parse", "lower", "places"), 0.0)
    for text in texts:
        data = text.encode()
        spent["marker"] += _least(lambda: has_marker(data, routes.literals, routes.sign))
        spent["imports"] += _least(lambda: imports(data))
        spent["guard"] += _least(lambda: suspect(text))
        spent["parse"] += _least(lambda: libcst.parse_module(text))
        module = libcst.parse_module(text)
        spent["lower"] += _least(lambda: Lowering().lower([(None, module)]))
        lowering = Lowering()
        lowering.lower([(None, module)])
        spent["places"] += _least(lambda: locate(module, lowering.nodes))
    kilobytes = sum(map(len, texts)) / 1024
    costs = {name: seconds * 1000 / kilobytes for name, seconds in spent.items()}
    return costs | {"kilobytes": kilobytes, "follow": _following(folders)}


def _sample(folder: Path) -> list[str]:
    files = sorted(path for path in folder.rglob("*.py") if path.stat().st_size in _SIZES)
    random.Random(1).shuffle(files)
    texts = []
    for path in files[:_MOST]:
        try:
            texts.append(path.read_text("utf-8"))
        except UnicodeDecodeError:
            continue
    return texts


def _least(work: Callable[[], object], times: int = 3) -> float:
    """What is least disturbed by everything else."""
    found = []
    for _ in range(times):
        began = time.process_time()
        result = work()
        found.append(time.process_time() - began)
        del result
    return min(found)


def _following(folders: list[Path]) -> float:
    """What the engine costs for each kilobyte that it asked for: survey, summaries and fixpoint together."""
    from egresslint import config, scan
    from egresslint.scan.meter import Meter

    seconds = kilobytes = 0.0
    for folder in folders:
        meter = Meter(time.process_time)
        settings = config.load_settings(folder, None, frozenset())
        scan.run(scan.Request(folder, (), settings, None, date(2026, 1, 1), no_cache=True), meter)
        seconds += meter.seconds["follow"]
        kilobytes += sum((folder / path).stat().st_size for path in meter.files) / 1024
    return seconds * 1000 / kilobytes if kilobytes else 0.0


if __name__ == "__main__":
    print(json.dumps(measure([Path(word).resolve() for word in sys.argv[1:]])))
