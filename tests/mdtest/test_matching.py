"""The harness must fail whenever document and scan differ, in either direction."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from harness.checking import Outcome, check
from harness.document import parse_tests
from harness.running import Diagnostic, Result

from egresslint.diagnostics import Egress, Span, Unresolved


def diagnostic(line: int, rule: str = "some-rule", level: str = "error", **kwargs: object) -> Diagnostic:
    fields = {"message": "`note` flows", "path": "main.py", "column": 1, "cell": None} | kwargs
    return Diagnostic(level=level, rule=rule, line=line, **fields)  # type: ignore[arg-type]  # a mix of fields


def egress(line: int, *categories: str, column: int = 1, payload: str = "classified") -> Egress:
    return Egress(
        id=f"{line}:{column}",
        span=Span("main.py", line, column, line, column + 1),
        callee="cohere.Client.chat",
        route="cohere-sdk",
        endpoint="POST /v1/chat",
        provider="cohere",
        hosting="saas",
        account=None,
        credentials=(),
        operation="chat",
        model=None,
        training="prompts",
        stores=False,
        account_by=None,
        terms=(),
        categories=categories,
        payload=payload,  # type: ignore[arg-type]  # the tests name payloads of the contract only
        dataflow="full",
        in_tests=False,
    )


def unresolved(line: int) -> Unresolved:
    return Unresolved(Span("main.py", line, 1, line, 2), "send()", "the model is not known")


def run(code: str, *reported: Diagnostic | Egress | Unresolved, rendered: str = "") -> Outcome:
    """Checks a document whose Python begins on its line 3, so that main.py:1 is line 3."""
    return run_document(f"# A\n```py\n{code}\n```\n", reported, rendered)


def run_document(
    document: str, reported: Iterable[Diagnostic | Egress | Unresolved] = (), rendered: str = ""
) -> Outcome:
    def scan(_root: Path, _as_of: str) -> Result:
        return Result(
            diagnostics=tuple(one for one in reported if isinstance(one, Diagnostic)),
            egresses=tuple(one for one in reported if isinstance(one, Egress)),
            render=lambda style: f"{style}: {rendered}\n",
            unresolved=tuple(one for one in reported if isinstance(one, Unresolved)),
        )

    return check(parse_tests(document)[0], scan)


def lines(outcome: Outcome) -> list[int]:
    return [mismatch.line for mismatch in outcome.mismatches]


def messages(outcome: Outcome) -> str:
    return "\n".join(mismatch.message for mismatch in outcome.mismatches)


@pytest.mark.parametrize(
    "code",
    [
        "x = 1\nsend()  # error: [some-rule]",
        'x = 1\nsend()  # error: [some-rule] "`note` flows"',
        "# error: [some-rule]\nsend()",
        "# error: [some-rule]\n# An ordinary comment follows below.\nsend()",
    ],
)
def test_a_met_assertion_passes(code: str) -> None:
    assert run(code, diagnostic(2)).mismatches == ()


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("x = 1\nsend()  # error: [other-rule]", 4),
        ("x = 1\nsend()  # warning: [some-rule]", 4),
        ('x = 1\nsend()  # error: [some-rule] "other text"', 4),
        ("send()  # error: [some-rule]\nx = 1", 3),
    ],
)
def test_an_unmet_assertion_fails_and_so_does_the_diagnostic(code: str, line: int) -> None:
    outcome = run(code, diagnostic(2))
    assert "unmet assertion" in messages(outcome)
    assert "unasserted" in messages(outcome)
    assert line in lines(outcome)


def test_an_assertion_without_any_diagnostic_fails() -> None:
    assert lines(run("send()  # error: [some-rule]")) == [3]


@pytest.mark.parametrize("level", ["error", "warning", "note"])
def test_an_unasserted_diagnostic_fails(level: str) -> None:
    outcome = run("x = 1\nsend()", diagnostic(2, level=level))
    assert lines(outcome) == [4]
    assert "unasserted" in messages(outcome)


def test_a_diagnostic_outside_the_document_fails_at_the_heading() -> None:
    assert lines(run("send()", diagnostic(7))) == [1]
    assert lines(run("send()", diagnostic(1, path="elsewhere.py"))) == [1]


def test_two_diagnostics_need_two_assertions() -> None:
    twice = [diagnostic(1), diagnostic(1)]
    assert run("send()  # error: [some-rule]  # error: [some-rule]", *twice).mismatches == ()
    assert "unasserted" in messages(run("send()  # error: [some-rule]", *twice))


def test_the_most_specific_assertion_chooses_first() -> None:
    reported = [diagnostic(1, message="about a"), diagnostic(1, message="about b")]
    assert run('send()  # error: [some-rule] # error: [some-rule] "about a"', *reported).mismatches == ()


@pytest.mark.parametrize(
    "comment",
    [
        "# error: some-rule",
        '# error: [some-rule] "never closed',
        "# error: [some-rule] text",
        "# flow:",
        "# egress: x",
        "# no flow here",
    ],
)
def test_a_malformed_assertion_fails(comment: str) -> None:
    outcome = run(f"send()  {comment}", diagnostic(1), egress(1))
    assert "not an assertion" in messages(outcome)


@pytest.mark.parametrize(
    "comment", ["# an error: no", "# the flow", "# noted: x", "# egresslint: ignore[x] -- y"]
)
def test_other_comments_are_no_assertions(comment: str) -> None:
    assert run(f"send()  {comment}").mismatches == ()


def test_quotes_and_hashes_in_texts() -> None:
    reported = diagnostic(1, message='key "a#b" flows')
    assert run('send()  # error: [some-rule] "key \\"a#b\\" flows"', reported).mismatches == ()


def test_governance_is_asserted_in_its_own_comments() -> None:
    document = "# A\n```toml\nschema = 1  # warning: [stale-declaration]\n```\n```py\nx = 1\n```\n"
    reported = diagnostic(1, "stale-declaration", "warning", path="llm-governance.toml")
    assert run_document(document, [reported]).mismatches == ()
    assert lines(run_document(document)) == [3]


def test_each_fact_of_an_egress_that_is_asserted_counts() -> None:
    code = 'send()  # egress: cohere.Client.chat saas endpoint="POST /v1/chat" model=none'
    assert run(code, egress(1)).mismatches == ()
    assert lines(run(code.replace("/v1", "/v2"), egress(1))) == [3, 3]
    assert lines(run(code.replace("model=none", "model=other"), egress(1))) == [3, 3]
    assert "not an assertion" in messages(run(code.replace("model=", "colour="), egress(1)))


def test_what_is_unresolved_is_complete_where_one_is_asserted() -> None:
    code = 'send()  # unresolved: "the model"\nsend()'
    assert run(code, unresolved(1)).mismatches == ()
    assert lines(run(code, unresolved(1), unresolved(2))) == [4]
    assert lines(run(code, unresolved(2))) == [3, 4]
    assert lines(run('send()  # unresolved: "the host"', unresolved(1))) == [3]


def test_egresses_are_complete_where_one_is_asserted() -> None:
    code = "send()  # egress: cohere.Client.chat saas\nsend()"
    assert run(code, egress(1)).mismatches == ()
    assert lines(run(code, egress(1), egress(2))) == [4]
    assert lines(run(code)) == [3]
    assert lines(run("send()  # egress: cohere.Client.chat private", egress(1))) == [3, 3]


def test_flows_are_exact() -> None:
    code = "send()  # flow: user.name, user.contact\nsend()  # no flow"
    assert run(code, egress(1, "user.contact", "user.name"), egress(2)).mismatches == ()
    assert lines(run(code, egress(1, "user.name"), egress(2))) == [3]
    assert lines(run(code, egress(1, "user.contact", "user.name", "user.x"), egress(2))) == [3]
    assert lines(run(code, egress(1, "user.contact", "user.name"), egress(2, "user.name"))) == [4]


def test_an_unasserted_flow_fails_beside_an_asserted_one() -> None:
    code = "send()  # flow: user.name\nsend()"
    assert run(code, egress(1, "user.name"), egress(2)).mismatches == ()
    assert lines(run(code, egress(1, "user.name"), egress(2, "user.name"))) == [4]


@pytest.mark.parametrize("comment", ["# flow: user.name", "# no flow"])
def test_a_flow_assertion_needs_an_egress(comment: str) -> None:
    assert "no egress" in messages(run(f"send()  {comment}"))


def test_flow_tests_leave_findings_aside_unless_they_assert_one() -> None:
    assert run("send()  # flow: user.name", egress(1, "user.name"), diagnostic(1)).mismatches == ()
    both = "send()  # flow: user.name\nsend()  # error: [some-rule]"
    assert lines(run(both, egress(1, "user.name"), diagnostic(1), diagnostic(2))) == [3]


def test_what_was_not_analysed_must_be_asserted_in_every_test() -> None:
    gap = diagnostic(2, "incomplete", message="parse-error: it is not valid Python")
    assert lines(run("a = 1  # flow: user.name\nb = 2", egress(1, "user.name"), gap)) == [4]
    asserted = 'a = 1  # flow: user.name\nb = 2  # error: [incomplete] "parse-error"'
    assert not run(asserted, egress(1, "user.name"), gap).mismatches
    assert lines(run(asserted, egress(1, "user.name"))) == [4]


def test_revealed_data() -> None:
    code = "x = reveal_data(a)  # revealed: user.name"
    revealed = egress(2, "user.name", column=5)
    assert run(code, revealed, diagnostic(2, column=5)).mismatches == ()
    assert lines(run(code, egress(2, column=5, payload="cleared"))) == [3]
    assert lines(run(code)) == [3]
    cleared = "x = reveal_data(a)  # revealed: cleared"
    assert run(cleared, egress(2, column=5, payload="cleared")).mismatches == ()


def test_revealing_needs_an_assertion() -> None:
    assert lines(run("x = reveal_data(a)", egress(2, column=5))) == [3]


def test_what_reveals_is_no_egress_of_the_document() -> None:
    code = "reveal_data(a)  # revealed: user.name\nsend()  # flow: user.name"
    assert run(code, egress(2, "user.name"), egress(3, "user.name")).mismatches == ()


def test_a_snapshot_holds_the_report() -> None:
    document = "# A\n```py\nx = 1\n```\n```snapshot concise\nconcise: report\n```\n"
    assert run_document(document, [diagnostic(1)], "report").mismatches == ()
    outcome = run_document(document, [diagnostic(1)], "another")
    assert lines(outcome) == [6]
    assert outcome.rewritten[0][1] == ("concise: another",)


def test_a_snapshot_does_not_replace_assertions_beside_it() -> None:
    document = "# A\n```py\nx = 1  # error: [some-rule]\n```\n```snapshot\nfull: report\n```\n"
    assert run_document(document, [diagnostic(1)], "report").mismatches == ()
    assert lines(run_document(document, [], "report")) == [3]
