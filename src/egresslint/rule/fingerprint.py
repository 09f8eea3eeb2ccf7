"""The identity of a finding from run to run: what stays the same when code moves.

No line, file or category enters it, so a moved call or a renamed file keeps its identity. What tells a new
field on an accepted flow from the old ones is the baseline's matter: it compares sources beside this.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from egresslint.diagnostics import Finding

# 16 hex digits: among a million findings two collide with a chance of one in 36 million
LENGTH = 16


def fingerprint(rule: str, outcome: str | None, recipient: str | None, parts: Sequence[str]) -> str:
    """`parts` names the place: for a flow its scopes and normalised call, for a declaration its id."""
    return _digest((rule, outcome or "", recipient or "", *parts))


def keep_apart(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Gives the second and later of equal fingerprints an occurrence index, in the given order."""
    seen: dict[str, int] = {}
    apart = []
    for finding in findings:
        count = seen.get(finding.fingerprint, 0)
        seen[finding.fingerprint] = count + 1
        apart.append(_number(finding, count) if count else finding)
    return tuple(apart)


def _number(finding: Finding, count: int) -> Finding:
    return msgspec.structs.replace(finding, fingerprint=_digest((finding.fingerprint, str(count))))


def _digest(parts: Sequence[str]) -> str:
    import hashlib  # nothing is hashed in a run without findings

    # the length before each part keeps ("ab", "c") and ("a", "bc") apart
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
