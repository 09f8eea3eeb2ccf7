"""The words that messages are made of: data, calls, accounts and categories as people read them.

Messages state facts and end without a full stop; what to do about them is for `rule.remedy`. Text from
scanned code is clipped to one line, so that a finding cannot be forged by a name in the code.
"""

from __future__ import annotations

from collections.abc import Sequence

from egresslint.catalog.categories import load_categories
from egresslint.dataflow.results import ResolvedEgress
from egresslint.diagnostics import Source
from egresslint.governance.model import Kind
from egresslint.rule.grouping import OpenFlow, count_flows

_LONGEST = 62
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LISTED = 2
KINDS: dict[Kind, str] = {
    "prompt_training_opt_out": "training opt-out",
    "finetune_training_opt_out": "fine-tuning opt-out",
    "no_training_clause": "clause against training",
    "zdr": "zero-data-retention agreement",
    "private_deployment": "private deployment",
    "dpa": "data processing agreement",
    "baa": "business associate agreement",
}


def code(text: str) -> str:
    """A name or path between backticks, on one line."""
    line = " ".join(text.split()).replace("`", "'")
    return f"`{''.join(char if char.isprintable() else _REPLACEMENT for char in line)}`"


def excerpt(text: str) -> str:
    """Scanned source text between backticks, cut where it is long."""
    shown = code(text)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 4]}...`"


def name_file(path: str) -> str:
    """The governance file, or the name that it would have where there is none."""
    return code(path or "llm-governance.toml")


def name_call(egress: ResolvedEgress) -> str:
    """`co.chat(message=notes)` is named `co.chat`."""
    return excerpt(_callee(egress.text) or egress.callee)


def _callee(text: str) -> str:
    """The text before the last pair of parentheses; long calls are cut, so that the pair may not close."""
    last, depth, quote = None, 0, ""
    for index, char in enumerate(text):
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char in "([{":
            last = index if depth == 0 and char == "(" else last
            depth += 1
        elif char in ")]}":
            depth -= 1
    is_call = depth > 0 or quote or text.endswith(")")
    return text[:last].rstrip() if is_call and last is not None else text


def name_data(sources: Sequence[Source]) -> str:
    """Each distinct source text with its kinds of data; two by name, then a count."""
    kinds: dict[str, list[str]] = {}
    for source in sources:
        known = kinds.setdefault(source.text, [])
        word = name_category(source.category)
        if word not in known:
            known.append(word)
    named = [f"{excerpt(text)} ({' and '.join(words)})" for text, words in kinds.items()]
    return enumerate_words(named)


def agree(sources: Sequence[Source], singular: str, plural: str) -> str:
    """The verb in the number of the data that `name_data` names."""
    return singular if len({source.text for source in sources}) == 1 else plural


def name_category(category: str) -> str:
    return load_categories().label(category)


def enumerate_words(words: Sequence[str]) -> str:
    if len(words) <= _LISTED:
        return " and ".join(words)
    return f"{', '.join(words[:_LISTED])} and {len(words) - _LISTED} more"


def join_alternatives(words: Sequence[str]) -> str:
    """`a`, `a or b`, `a, b or c`."""
    return " or ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def name_account(egress: ResolvedEgress, accounts: Sequence[str]) -> str:
    """The declared accounts that the call may use, or what code shows of an undeclared one."""
    if accounts:
        return f"account {join_alternatives([code(account) for account in accounts])}"
    return f"the account of {name_credential(egress)}"


def name_credential(egress: ResolvedEgress) -> str:
    """The keys that code shows, else what identifies the receiver, else that code shows none."""
    call = egress.call
    shown = [excerpt(name.removeprefix("env:")) for name in call.credentials if name != "literal"]
    if "literal" in call.credentials:
        shown.append("a key written in the code")
    if not shown:
        shown = [excerpt(text) for text in (*call.resources, *call.base_urls)]
    return join_alternatives(shown) if shown else "a key that the code does not show"


def state_open(flows: tuple[OpenFlow, ...]) -> str:
    """How much hangs on a cause; nothing where no sensitive data does."""
    left = [flow for flow in flows if flow.term and flow.term.term.status != "satisfied"]
    if not left:
        return ""
    number = count_flows(left)
    return f"; {count(number, 'flow')} of sensitive data {'is' if number == 1 else 'are'} left open"
