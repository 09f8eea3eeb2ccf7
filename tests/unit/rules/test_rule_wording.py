"""Words, paths and TOML that findings are made of."""

from __future__ import annotations

import msgspec
import tomli
from hypothesis import given
from hypothesis import strategies as st
from rule_builder import call, egress, flow, judged, source, span, term

from egresslint.diagnostics import Step
from egresslint.rule.grouping import OpenFlow, count_flows, join_sources, lies_under, trace
from egresslint.rule.levels import flow_confidence, highest, lower
from egresslint.rule.remedy import quote, send_less, write_list
from egresslint.rule.wording import (
    code,
    count,
    enumerate_words,
    excerpt,
    join_alternatives,
    name_call,
    name_credential,
    name_data,
)


@given(st.text())
def test_shown_text_is_one_printable_line(text: str):
    for shown in (code(text), excerpt(text)):
        assert shown.isprintable()
        assert shown.count("`") == 2
    assert len(excerpt(text)) <= 62


def test_source_text_is_cut_and_a_path_is_not():
    assert excerpt("x" * 99) == f"`{'x' * 57}...`"
    assert code("x" * 99) == f"`{'x' * 99}`"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_quoted_text_comes_back_from_toml(text: str):
    assert tomli.loads(f"x = {quote(text)}") == {"x": text}
    assert tomli.loads(f"x = {write_list([text, text])}") == {"x": [text, text]}


def test_a_call_is_named_without_its_arguments():
    for text, named in (
        ("co.chat(message=f(x))", "co.chat"),
        ("co.chat", "co.chat"),
        ("cohere.Client().chat(message=(1, 2))", "cohere.Client().chat"),
        ("clients[0].chat (x)", "clients[0].chat"),
        ('co.chat(message=")", x="(")', "co.chat"),
        ('co.chat(\n    model="m", messages=[{"role": "us…', "co.chat"),
        ("make(1).chat(f(x), (…", "make(1).chat"),
        ("models[f(x)]", "models[f(x)]"),
        ("f(x)[0]", "f(x)[0]"),
        ('co.chat("a)(b")', "co.chat"),
        ("""co.chat("it's (x", ')')""", "co.chat"),
        ("(x)", "cohere.Client.chat"),
    ):
        assert name_call(egress(text=text)) == f"`{named}`"


def test_a_credential_is_named_as_the_code_shows_it():
    assert name_credential(egress()) == "`CO_API_KEY`"
    assert name_credential(egress(call=call(credentials=("env:A", "env:B")))) == "`A` or `B`"
    settings = egress(call=call(credentials=("app.settings.key", "literal")))
    assert name_credential(settings) == "`app.settings.key` or a key written in the code"
    assert name_credential(egress(call=call(credentials=(), resources=("arn:x",)))) == "`arn:x`"
    assert name_credential(egress(call=call(credentials=()))) == "a key that the code does not show"


def test_data_is_named_once_with_all_its_kinds():
    both = (source(), source(category="user.name"), source(text="ssn", category="user.contact.email"))
    assert name_data(both) == "`patient.notes` (health data and names) and `ssn` (email addresses)"
    many = tuple(source(text=f"field{number}") for number in range(5))
    assert name_data(many) == "`field0` (health data), `field1` (health data) and 3 more"


def test_alternatives_read_as_words():
    assert join_alternatives(()) == ""
    assert join_alternatives(("a",)) == "a"
    assert join_alternatives(("a", "b")) == "a or b"
    assert join_alternatives(("a", "b", "c")) == "a, b or c"


def test_counts_read_as_words():
    assert (count(1, "call"), count(2, "call")) == ("1 call", "2 calls")
    assert enumerate_words(["a", "b"]) == "a and b"
    assert enumerate_words(["a", "b", "c"]) == "a, b and 1 more"


def test_categories_match_by_whole_parts():
    assert lies_under("user.contact.email", ["user.contact"])
    assert lies_under("user.contact", ["user.contact"])
    assert not lies_under("user.contacts", ["user.contact"])
    assert not lies_under("user", ["user.contact"])


def test_sources_are_sorted_by_strength_then_place():
    at = egress()
    mixed = (
        source(origin="contextual", span=span(line=1)),
        source(origin="strong", span=span(line=9)),
        source(origin="strong", span=span(line=2)),
        source(origin="declared", span=span(line=30)),
        source(origin="annotated", span=span(line=20)),
    )
    found = join_sources([OpenFlow(judged(at, of=flow(at, *mixed)), mixed)])
    assert [one.span.line for one in found] == [30, 20, 2, 9, 1]


def test_sources_in_a_notebook_are_sorted_by_cell():
    at = egress()
    cells = [source(span=msgspec.structs.replace(span(line=9 - cell), cell=cell)) for cell in (2, 1, 3)]
    found = join_sources([OpenFlow(judged(at, of=flow(at, *cells)), tuple(cells))])
    assert [one.span.cell for one in found] == [1, 2, 3]


def test_what_to_leave_out_is_named_if_it_is_one_thing():
    assert send_less([source(), source(category="user.name")]).startswith("Or leave `patient.notes` out")
    assert send_less([source(), source(text="ssn")]).startswith("Or leave the data out")


def test_a_flow_is_a_source_and_an_egress():
    at = egress()
    two_kinds = (source(), source(category="user.name"), source(text="ssn", name="ssn", span=span(line=7)))
    one = judged(at, of=flow(at, *two_kinds))
    assert (
        count_flows([OpenFlow(one, two_kinds, term()), OpenFlow(one, two_kinds, term("no-retention"))]) == 2
    )


def test_the_path_of_a_weaker_source_is_known_from_the_primary_place_on():
    at = egress()
    primary = span("app/view.py", line=7, column=3, width=20)
    strong, weak = source(origin="declared"), source(origin="strong", text="ssn", span=span(line=2))
    steps = (
        Step(strong.span, "source", "patient.notes"),
        Step(span("app/view.py", line=5), "assign", "text"),
        Step(span("app/view.py", line=7, column=9, width=4), "pass", "ask(text)"),
        Step(at.span, "egress", "co.chat"),
    )
    one = judged(at, of=flow(at, strong, weak, primary=primary, steps=steps))
    texts = [step.text for step in trace([OpenFlow(one, (weak,))], weak)]
    assert texts == ["ssn", "ask(text)", "co.chat"]
    assert [step.text for step in trace([OpenFlow(one, (strong, weak))], strong)] == [
        "patient.notes",
        "text",
        "ask(text)",
        "co.chat",
    ]


def test_levels_are_ordered():
    assert lower("error", "note", "warning") == "note"
    assert highest(["note", "warning"]) == "warning"
    assert highest([]) == "note"


def test_confidence_follows_the_sources_that_matter():
    at = egress()
    weak, strong = source(origin="contextual"), source()
    mixed = judged(at, of=flow(at, strong, weak, confidence="high"))
    assert flow_confidence(mixed, (strong, weak)) == "high"
    assert flow_confidence(mixed, (weak,)) == "low"
    bounded = egress(dataflow="bounded")
    assert flow_confidence(judged(bounded, of=flow(bounded, strong)), (strong,)) == "medium"
