"""What the governance file declares of data, in the form in which the engine asks for it."""

from __future__ import annotations

from egresslint.dataflow.sources import Verdict
from egresslint.governance.globs import match_name, match_path
from egresslint.governance.model import DataRule, Governance


class DeclaredData:
    """`[[data]]` and `[[sanitizer]]`, by matcher."""

    def __init__(self, governance: Governance) -> None:
        self.rules = governance.data
        self.sanitizers = {rule.call: rule.removes for rule in governance.sanitizers}
        self._by_name = [rule for rule in self.rules if rule.names]
        self._by_type = [rule for rule in self.rules if rule.types]
        self._by_call = [rule for rule in self.rules if rule.calls]
        self._by_parameter = [rule for rule in self.rules if rule.parameters]
        self._by_path = [rule for rule in self.rules if rule.paths]
        self.has_paths = bool(self._by_path)
        self.has_types = bool(self._by_type)

    def name(self, name: str, path: str) -> Verdict | None:
        for rule in self._by_name:
            for glob in rule.names:
                if match_name(glob, name) and _applies(rule, path):
                    return _verdict(rule, f'the name `{name}` is declared by `names = ["{glob}"]`')
        return None

    def type(self, qualname: str, path: str) -> Verdict | None:
        for rule in self._by_type:
            if qualname in rule.types and _applies(rule, path):
                return _verdict(rule, f"the type `{qualname}` is declared")
        return None

    def call(self, qualname: str, path: str) -> tuple[Verdict, str] | None:
        """Also the part of the result that is sensitive: empty for all of it."""
        for rule in self._by_call:
            for declared in rule.calls:
                head, found, part = declared.partition("()")
                if head == qualname and _applies(rule, path):
                    verdict = _verdict(rule, f"the result of `{declared}` is declared")
                    return verdict, part.lstrip(".") if found else ""
        return None

    def parameter(self, qualname: str, path: str) -> Verdict | None:
        for rule in self._by_parameter:
            if qualname in rule.parameters and _applies(rule, path):
                return _verdict(rule, f"the parameter `{qualname}` is declared")
        return None

    def path(self, path: str) -> Verdict | None:
        for rule in self._by_path:
            for glob in rule.paths:
                if match_path(glob, path):
                    return _verdict(rule, f'data that arises in `{path}` is declared by `paths = ["{glob}"]`')
        return None

    def sanitizer(self, qualname: str) -> tuple[str, ...] | None:
        return self.sanitizers.get(qualname)


def _applies(rule: DataRule, path: str) -> bool:
    return not rule.within or any(match_path(glob, path) for glob in rule.within)


def _verdict(rule: DataRule, reason: str) -> Verdict:
    return Verdict(rule.category, "declared", reason)
