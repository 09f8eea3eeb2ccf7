"""The unchanging half of a SARIF run: the tool, its rules with their help, the taxonomies they relate to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, TypeAlias

from egresslint import __version__
from egresslint.diagnostics import Level, Report
from egresslint.report.ports import RuleInfo

Json: TypeAlias = dict[str, Any]  # Any: JSON values nest without end

BASE = "%SRCROOT%"

_PRECISION: dict[Level, str] = {"error": "high", "warning": "medium", "note": "low"}
_PROBLEM: dict[Level, str] = {"error": "error", "warning": "warning", "note": "recommendation"}
_NOTIFICATIONS = {
    "file-not-analysed": "A file was not analysed; what it holds is not in the results.",
    "unresolved-call": "A call may send data and could not be resolved.",
    "scan-note": "What else a reader of the results should know.",
    "results-left-out": "Something was left out because of a limit.",
}
_UNKNOWN = "A rule of egresslint."


def rule_order(report: Report, rules: Sequence[RuleInfo]) -> list[str]:
    """The names of all rules, those that only occur in findings last; a result refers to one by its index."""
    known = sorted({rule.name for rule in rules})
    return known + sorted({finding.rule for finding in report.findings} - set(known))


def describe_tool(rules: Sequence[RuleInfo], names: list[str]) -> Json:
    known = {rule.name: rule for rule in rules}
    return {
        "name": "egresslint",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(known[name]) if name in known else _described(name, _UNKNOWN) for name in names],
        "notifications": [_described(name, text) for name, text in _NOTIFICATIONS.items()],
        "supportedTaxonomies": [{"name": each["name"], "index": i} for i, each in enumerate(_taxonomies())],
    }


def _described(name: str, text: str) -> Json:
    """A descriptor with all that GitHub asks for. Its name is an identifier, unlike its id."""
    return {
        "id": name,
        "name": "".join(word.capitalize() for word in name.split("-")),
        "shortDescription": {"text": text},
        "fullDescription": {"text": text},
        "help": {"text": text},
    }


def _rule(rule: RuleInfo) -> Json:
    described: Json = {
        **_described(rule.name, rule.summary),
        "help": {"text": rule.help_text, "markdown": rule.help_markdown},
        "defaultConfiguration": {"level": rule.level},
        "properties": {
            "tags": ["security", "privacy", *_tags(rule.name)],
            "precision": _PRECISION[rule.level],
            "problem.severity": _PROBLEM[rule.level],
            "security-severity": _data()["security_severity"][rule.level],
        },
    }
    if rule.help_uri:
        described["helpUri"] = rule.help_uri
    relationships = [_relationship(taxon) for taxon in _relevant(rule.name)]
    return {**described, "relationships": relationships} if relationships else described


def _tags(name: str) -> list[str]:
    """GitHub reads weaknesses from tags of this form."""
    return [f"external/cwe/{taxon.lower()}" for taxon in _relevant(name) if taxon.startswith("CWE-")]


def _relationship(taxon: str) -> Json:
    index, taxonomy = next((index, each) for index, each in enumerate(_taxonomies()) if taxon in each["taxa"])
    component = {"name": taxonomy["name"], "index": index}
    target = {"id": taxon, "index": list(taxonomy["taxa"]).index(taxon), "toolComponent": component}
    return {"target": target, "kinds": ["relevant"]}


def describe_taxonomies() -> list[Json]:
    return [
        {
            "name": each["name"],
            "version": each["version"],
            "organization": each["organization"],
            "shortDescription": {"text": each["summary"]},
            "informationUri": each["uri"],
            "isComprehensive": False,
            "taxa": [{"id": key, "shortDescription": {"text": text}} for key, text in each["taxa"].items()],
        }
        for each in _taxonomies()
    ]


def _taxonomies() -> list[Json]:
    taxonomies: list[Json] = _data()["taxonomy"]
    return taxonomies


def _relevant(name: str) -> list[str]:
    taxa: list[str] = _data()["relevant"].get(name, [])
    return taxa


@cache
def _data() -> Json:
    from importlib.resources import files

    import tomli

    return tomli.loads(files(__package__).joinpath("data/taxonomies.toml").read_text(encoding="utf-8"))
