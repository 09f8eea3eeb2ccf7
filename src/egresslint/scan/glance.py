"""What is known of a project at a glance: that nothing in it can send data, by the bytes of its files alone.

No parser is imported for that, no engine and no rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from egresslint.scan.coverage import account
from egresslint.scan.whole import Whole
from egresslint.scan.witnesses import find_governance

if TYPE_CHECKING:
    from egresslint.scan import Request
    from egresslint.scan.files import Files


def find_nothing(request: Request, files: Files) -> Whole | None:
    """The result for a project that sends nothing; None where there is something to follow or to judge.

    With a governance file there is: the file itself may be wrong.
    """
    if find_governance(request) is not None or files.may_send:
        return None
    return Whole(
        findings=(),
        egresses=(),
        unresolved=(),
        coverage=account(files),
        notes=files.discovery.notes,
        governance_path=None,
        reach={},
        configured={},
    )
