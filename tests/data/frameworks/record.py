"""Runs the programs of this folder with the libraries that are installed, and writes `truth.json`.

    python tests/data/frameworks/record.py [--check]

Needs the libraries themselves, which egresslint does not, and nothing of egresslint. A program whose library is
missing keeps its entry. With `--check` it only compares.
"""

from __future__ import annotations

import json
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
BENCH = HERE.parents[2] / "bench" / "dataflow"
TRUTH = HERE / "truth.json"
PACKAGES = {
    "attrs_classes": ("attrs",),
    "django_models": ("django",),
    "fastapi_views": ("fastapi", "pydantic"),
    "flask_views": ("flask", "jinja2"),
    "jinja2_templates": ("jinja2", "markupsafe"),
    "pandas_tables": ("pandas",),
    "pydantic_models": ("pydantic",),
    "sqlalchemy_models": ("sqlalchemy",),
}


def find_versions(name: str) -> dict[str, str] | None:
    """The versions of a program's libraries; None where one is not installed."""
    try:
        return {package: version(package) for package in PACKAGES[name]}
    except PackageNotFoundError:
        return None


def run_program(name: str) -> dict[str, bool]:
    """For each sink line, whether the secret arrives there."""
    sys.path.insert(0, str(BENCH))
    try:
        from sites import Program
        from truth import establish
    finally:
        sys.path.remove(str(BENCH))
    (lines,) = establish(Program(HERE / f"{name}.py"), packages=True).values()
    return lines


def read_truth() -> dict[str, Any]:
    return json.loads(TRUTH.read_text("utf-8")) if TRUTH.exists() else {}


def main() -> int:
    before = read_truth()
    found = dict(before)
    for name in PACKAGES:
        versions = find_versions(name)
        if versions is not None:
            found[name] = {"versions": versions, "lines": run_program(name)}
    if "--check" in sys.argv:
        wrong = [name for name in found if found[name]["lines"] != before.get(name, {}).get("lines")]
        print("\n".join(wrong))
        return bool(wrong)
    rows = [f"  {json.dumps(name)}: {json.dumps(entry)}" for name, entry in sorted(found.items())]
    TRUTH.write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
