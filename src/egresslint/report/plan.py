"""The first run, before a governance file exists: what is sent to whom, what is missing, what to do next.

It adds nothing that the report does not hold: it counts, groups and puts into words. Which outcome a
declaration settles is stated here only as the question to ask for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from egresslint.diagnostics import Coverage, Egress, Finding, Outcome, Report, Training
from egresslint.report.concise import brief
from egresslint.report.style import Style, display_width, pad, wrap
from egresslint.report.words import account_of, code, count, listed, place, recipient_of

_MOST_CATEGORIES = 6
_MOST_SOURCES = 3
_MOST_BRIEF = 20
_MOST_FRAMES = 50
_MOST_PLACES = 5


class _Question(msgspec.Struct, frozen=True):
    """The declaration that settles an outcome, and the question whose answer it records."""

    kind: str
    text: str


class _Step(msgspec.Struct, frozen=True):
    """One numbered step with the points below it."""

    head: str
    details: tuple[str, ...] = ()


_TOGGLES: dict[Training, _Question] = {
    "prompts": _Question(
        "prompt_training_opt_out", "Is training on prompts and outputs switched off, and since when?"
    ),
    "finetune": _Question(
        "finetune_training_opt_out", "Is training on uploaded fine-tuning data switched off, and since when?"
    ),
}
_CONTRACTS: dict[Outcome, _Question] = {
    "no-training": _Question("no_training_clause", "Does a contract rule out training on what is sent?"),
    "no-retention": _Question("zdr", "Is zero data retention agreed and in force?"),
    "agreement": _Question("dpa", "Is a data processing agreement signed, and until when?"),
    "health-agreement": _Question("baa", "Is a business associate agreement signed, and until when?"),
}


def worth_a_frame(findings: Iterable[Finding]) -> list[Finding]:
    """In a plan the first errors are shown in full, what follows in a line each; notes are counted."""
    return [finding for finding in findings if finding.level == "error"][:_MOST_FRAMES]


def opening(report: Report, style: Style) -> list[list[str]]:
    """What was looked at, and what is sent to whom."""
    blocks = [_looked_at(report, style)]
    if report.egresses:
        blocks.append(_sent(report.egresses, style))
    errors = [finding for finding in report.findings if finding.level == "error" and not finding.suppressed]
    if errors:
        blocks.append([style.paint(f"What needs an answer ({count(len(errors), 'error')})", "heading")])
    return blocks


def _looked_at(report: Report, style: Style) -> list[str]:
    coverage = report.coverage
    seen = f"Looked at {count(coverage.files_seen, 'file')}"
    lines = wrap(f"{seen}: {_taking_part(coverage)}.", "", style)
    if not report.egresses:
        return [*lines, "No call that sends data to a known provider was found."]
    return lines + wrap(
        "There is no governance file yet, so nothing is declared about any account.", "", style
    )


def _taking_part(coverage: Coverage) -> str:
    relevant, analysed = coverage.files_relevant, coverage.files_analyzed
    if not relevant:
        return "none of them can take part in sending data to a provider"
    verb = "was" if analysed == 1 else "were"
    how = verb if relevant == analysed == 1 else f"{'all' if relevant == analysed else analysed} {verb}"
    return f"{relevant} of them can take part in sending data to a provider, and {how} analysed"


def _sent(egresses: tuple[Egress, ...], style: Style) -> list[str]:
    groups = _by_recipient(egresses)
    names = {name: style.show(name) for name in groups}
    width = max(map(display_width, names.values()))
    lines = [style.paint("What is sent, and to whom", "heading")]
    for name, calls in groups.items():
        first, *more = _places(calls)
        at = f"{style.show(first)}{f' and {len(more)} more' if more else ''}"
        lines.append(f"  {pad(names[name], width)}  {_calls(calls)}: {at}")
        lines += wrap(f"carries {_carried(calls, style)}", "    ", style)
    return lines


def _by_recipient(egresses: Iterable[Egress]) -> dict[str, list[Egress]]:
    groups: dict[str, list[Egress]] = {}
    for egress in egresses:
        groups.setdefault(recipient_of(egress), []).append(egress)
    return groups


def _calls(calls: list[Egress]) -> str:
    in_tests = len({call.span for call in calls if call.in_tests})
    return count(len(_places(calls)), "call") + (f" ({in_tests} in tests)" if in_tests else "")


def _places(calls: Iterable[Egress]) -> list[str]:
    """Where calls stand; one that may go to several models or hosts is one call."""
    return list(dict.fromkeys(place(call.span) for call in calls))


def _carried(calls: list[Egress], style: Style) -> str:
    categories = sorted({category for call in calls for category in call.categories})
    named = [f"`{style.show(category)}`" for category in categories[:_MOST_CATEGORIES]]
    if len(categories) > _MOST_CATEGORIES:
        named.append(f"{len(categories) - _MOST_CATEGORIES} more")
    return listed(named) or "nothing that is known to be sensitive"


def briefly(findings: Iterable[Finding], style: Style) -> list[list[str]]:
    """What does not get a frame."""
    findings = list(findings)
    errors = [finding for finding in findings if finding.level == "error"][_MOST_FRAMES:]
    warnings = [finding for finding in findings if finding.level == "warning"]
    notes = sum(finding.level == "note" for finding in findings)
    blocks = []
    if errors or warnings:
        told = _merged(warnings, style)
        lines = [
            f"  {line}" for line in [*(brief(finding, style) for finding in errors), *told[:_MOST_BRIEF]]
        ]
        rest = len(told) - _MOST_BRIEF
        more = [f"  and {count(rest, 'more warning')} (see --output-format concise)"] if rest > 0 else []
        blocks.append([style.paint("Also", "heading"), *lines, *more])
    if notes:
        blocks.append([f"{count(notes, 'note')} not shown here (see --output-format concise)."])
    return blocks


def _merged(findings: Iterable[Finding], style: Style) -> list[str]:
    """One line for what is missing from one flow, though each outcome is a finding of its own."""
    groups: dict[tuple[object, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.span, finding.message.partition("; ")[0]), []).append(finding)
    return [_in_one_line(group, style) for group in groups.values()]


def _in_one_line(group: list[Finding], style: Style) -> str:
    first = group[0]
    rest = [finding.message.partition("; ")[2] for finding in group[1:]]
    rules = ", ".join(dict.fromkeys(finding.rule for finding in group))
    message = "; ".join(dict.fromkeys([first.message, *filter(None, rest)]))
    return brief(msgspec.structs.replace(first, rule=rules, message=message), style)


def next_steps(report: Report, style: Style) -> list[list[str]]:
    """Numbered steps, each only where it applies."""
    if not report.egresses:
        return []
    errors = [finding for finding in report.findings if finding.level == "error" and not finding.suppressed]
    steps = [_init(report), *_keys(report), *_ask(report, errors), *_redact(errors, style)]
    steps += [*_classify(report), *_decide(report), *_correct(errors), *_adopt(errors)]
    lines = [style.paint("Next steps", "heading")]
    for number, step in enumerate(steps, 1):
        lines += wrap(style.show(step.head), f"{number:>3}. ", style)
        for detail in step.details:
            lines += wrap(style.show(detail), "     - ", style)
    return [lines]


def _init(report: Report) -> _Step:
    number = len(_by_recipient(report.egresses))
    recipients = "recipient" if number == 1 else f"{number} recipients"
    return _Step(
        f"Run `egresslint init`: it writes `llm-governance.toml` with the {recipients} above, for you to "
        "fill in, and shows it first."
    )


def _keys(report: Report) -> list[_Step]:
    """A key in the code identifies no account, and whoever reads the repository can use it."""
    places = _places(egress for egress in report.egresses if "literal" in egress.credentials)
    if not places:
        return []
    calls = f"Where {places[0]} gets its client" if len(places) == 1 else f"For {len(places)} calls"
    return [
        _Step(
            f"{calls}, a key is written in the code: read it from an environment variable, which an account "
            "can list in `credentials`, and have the old key revoked."
        )
    ]


def _ask(report: Report, errors: list[Finding]) -> list[_Step]:
    """One step for each account: the questions, and how many errors each answer would settle."""
    egresses = {egress.id: egress for egress in report.egresses}
    needs: dict[str, Counter[_Question]] = {}
    for finding in errors:
        egress = egresses.get(finding.egress or "")
        if egress is not None and finding.outcome is not None:
            recipient = finding.recipient or egress.provider
            account = f"{recipient} account ({account_of(egress)})"
            whom = f"Ask whoever administers the {account}, and declare what is confirmed:"
            needs.setdefault(whom, Counter())[_question(finding.outcome, recipient, egress.training)] += 1
    total = len(errors)
    return [
        _Step(whom, tuple(_settles(question, number, total) for question, number in _most_first(questions)))
        for whom, questions in needs.items()
    ]


def _question(outcome: Outcome, recipient: str, training: Training) -> _Question:
    """A toggle where the recipient's accounts have one for this kind of data, else a contract."""
    from egresslint.rule.remedy import has_tiers

    toggle = _TOGGLES.get(training) if outcome == "no-training" and has_tiers(recipient) else None
    return toggle or _CONTRACTS[outcome]


def _most_first(questions: Counter[_Question]) -> list[tuple[_Question, int]]:
    return sorted(questions.items(), key=lambda item: (-item[1], item[0].kind))


def _settles(question: _Question, number: int, total: int) -> str:
    errors = (
        f"{number} of {total} errors"
        if number < total
        else "both errors"
        if total == 2
        else f"all {total} errors"
    )
    settled = "settles it" if total == 1 else f"settles {errors}"
    return f"{question.text} If so, one declaration of kind `{question.kind}` {settled}."


def _redact(errors: list[Finding], style: Style) -> list[_Step]:
    """The sources behind most errors, and how many errors no declaration settles."""
    behind = Counter(
        (finding.sources[0].text, finding.sources[0].category, place(finding.sources[0].span))
        for finding in errors
        if finding.sources
    )
    if not behind:
        return []
    ranked = sorted(behind.items(), key=lambda item: (-item[1], item[0]))[:_MOST_SOURCES]
    details = [
        f"{code(text, style)} (`{category}`, {at}) is behind {count(number, 'error')}"
        for (text, category, at), number in ranked
    ]
    never = sum(finding.outcome is None and bool(finding.flow) for finding in errors)
    if never:
        details.append(f"no declaration settles {count(never, 'error')}: keep that data out of the call")
    head = (
        "Leave out or redact what the call does not need; name your own redaction in a `[[sanitizer]]` entry:"
    )
    return [_Step(head, tuple(details))]


def _classify(report: Report) -> list[_Step]:
    places = _places(egress for egress in report.egresses if egress.payload == "unclassified")
    if not places:
        return []
    carry = "1 call carries a payload" if len(places) == 1 else f"{len(places)} calls carry payloads"
    more = [f"{len(places) - _MOST_PLACES} more"] if len(places) > _MOST_PLACES else []
    return [
        _Step(
            f"{carry} that nothing classifies. Look at what is sent; where it is sensitive, name it in a "
            "`[[data]]` entry: by `names`, `types`, `calls` or `parameters`.",
            (listed(places[:_MOST_PLACES] + more),),
        )
    ]


def _correct(errors: list[Finding]) -> list[_Step]:
    guessed = sum(any(s.origin in ("strong", "contextual") for s in finding.sources) for finding in errors)
    if not guessed:
        return []
    errors_by_name = count(guessed, "error")
    return [
        _Step(
            f"Check the data that counts as sensitive by its name alone ({errors_by_name}): where that is "
            "wrong, a `[[data]]` entry with category `none` and a reason clears it."
        )
    ]


def _decide(report: Report) -> list[_Step]:
    """What a name in its context says is a warning until somebody says what the data is."""
    guessed = [f for f in report.findings if f.level == "warning" and f.outcome is not None and f.sources]
    if not guessed:
        return []
    rest = "1 warning rests" if len(guessed) == 1 else f"{len(guessed)} warnings rest"
    return [
        _Step(
            f"{rest} on a name and what stands around it. Where the data is sensitive, say so in a "
            "`[[data]]` entry, which makes an error of it; where it is not, category `none` and a reason "
            "clear it."
        )
    ]


def _adopt(errors: list[Finding]) -> list[_Step]:
    if not errors:
        return []
    return [
        _Step(
            "To adopt gradually, begin with the hook, which reports only what a commit touches (`egresslint "
            "check --hook`), or set old code aside with `per-file-ignores` in `[tool.egresslint]`."
        )
    ]
